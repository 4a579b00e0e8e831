"""Makes the two web fonts of the site out of Inter, which is far too large for a first visit.

Run it after a new release of Inter: pip install fonttools brotli; npm install; python3 .ci/subset-fonts.py
The first file holds what English needs and is preloaded, the second the accented letters of western Europe. Only the
weights that the pages use are kept, and of the features kerning and figures of one width. Letters are kerned alike in all
weights: what differs is at most a few thousandths of their size.
"""

from pathlib import Path
from shutil import copyfile

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "node_modules/@fontsource-variable/inter"
SOURCE = PACKAGE / "files/inter-latin-wght-normal.woff2"
PLAIN_VALUES = 0x0F
WITHOUT_VARIATION = 0x00010002
PUNCTUATION = [0xA0, 0xB7, *(ord(sign) for sign in "–—‘’“”„•…€←→™")]
FILES = {
    "inter-basic.woff2": [*range(0x20, 0x7F), *PUNCTUATION],
    "inter-accents.woff2": [*(code for code in range(0xA1, 0x100) if code not in PUNCTUATION), 0x152, 0x153],
}


def kern_alike(font):
    """Takes out of the kerning what differs between weights."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for pairs in (getattr(part, "ExtSubTable", part) for part in lookup.SubTable):
            for value in values_of(pairs):
                for device in ("XPlaDevice", "YPlaDevice", "XAdvDevice", "YAdvDevice"):
                    vars(value).pop(device, None)
            pairs.ValueFormat1 &= PLAIN_VALUES
            pairs.ValueFormat2 &= PLAIN_VALUES
    font["GDEF"].table.VarStore = None
    font["GDEF"].table.Version = WITHOUT_VARIATION


def values_of(pairs):
    records = (
        [record for pair_set in pairs.PairSet for record in pair_set.PairValueRecord]
        if pairs.Format == 1
        else [record for first in pairs.Class1Record for record in first.Class2Record]
    )
    return [value for record in records for value in (record.Value1, record.Value2) if value is not None]


for name, codes in FILES.items():
    font = TTFont(SOURCE)
    options = subset.Options(layout_features=["kern", "tnum"], hinting=False, name_IDs=[0, 1, 2, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
    kern_alike(font)
    font.flavor = "woff2"
    font.save(ROOT / "site/fonts" / name)
copyfile(PACKAGE / "LICENSE", ROOT / "site/fonts/LICENSE")
