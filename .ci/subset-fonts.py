"""Makes the two web fonts of the site out of Inter, which is far too large for a first visit.

Run it after a new release of Inter: pip install fonttools brotli; npm install; python3 .ci/subset-fonts.py
The first file holds what English needs and is preloaded, the second the accented letters of western Europe. Only the
weights that the pages use are kept, and of the features kerning and figures of one width.
"""

from pathlib import Path
from shutil import copyfile

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "node_modules/@fontsource-variable/inter"
SOURCE = PACKAGE / "files/inter-latin-wght-normal.woff2"
PUNCTUATION = [0xA0, 0xB7, *(ord(sign) for sign in "–—‘’“”„•…€←→™")]
FILES = {
    "inter-basic.woff2": [*range(0x20, 0x7F), *PUNCTUATION],
    "inter-accents.woff2": [*(code for code in range(0xA1, 0x100) if code not in PUNCTUATION), 0x152, 0x153],
}

for name, codes in FILES.items():
    font = TTFont(SOURCE)
    options = subset.Options(layout_features=["kern", "tnum"], hinting=False, name_IDs=[0, 1, 2, 13, 14])
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font = instancer.instantiateVariableFont(font, {"wght": (400, 700)})
    font.flavor = "woff2"
    font.save(ROOT / "site/fonts" / name)
copyfile(PACKAGE / "LICENSE", ROOT / "site/fonts/LICENSE")
