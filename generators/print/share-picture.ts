import { LAYOUTS, loadTypst } from './compiler.ts';
import type { PagePicture } from './first-page.ts';
import { toPng } from './png.ts';
import { drawSvg } from './raster.ts';
import { SHARE_SIZE } from './share-size.ts';
import { type FontSource, shippedFonts } from './shipped-fonts.ts';
import { withSoftBreaks } from './soft-breaks.ts';

/** The content of a page's preview image. */
export interface ShareContent {
  title: string;
  /** The kind of page. Empty if the title is sufficient. */
  kind: string;
  /** The title of the site. */
  site: string;
  /** The colour of the kind of page, as `#rrggbb`. */
  colour: string;
  /** The language of the title, without region. */
  language: string;
}

/** Maximum length of a title in the smallest type. */
const LONGEST = 200;
/** The background colour: red, green and blue. */
const PAPER = [0xfb, 0xfa, 0xf7] as const;

/**
 * Creates a renderer for preview images of pages.
 *
 * @param further - Fonts for scripts that the bundled ones lack.
 * @returns A function that renders a PNG. The same content gives the same bytes.
 */
export function createSharePictures(further: readonly FontSource[]): (content: ShareContent) => PagePicture {
  const fontBlobs = [...shippedFonts(), ...further].flatMap(({ files }) => files);
  const compiler = loadTypst().NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontBlobs }] });
  const fonts = further.map(({ name }) => name).join(',');
  return ({ language, ...content }) => {
    const letters = [...content.title];
    const title = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('').trimEnd()} …` : content.title;
    const shown = { ...content, title: withSoftBreaks(title) };
    compiler.mapShadow(`${LAYOUTS}content.json`, Buffer.from(JSON.stringify(shown)));
    const { result } = compiler.compile({
      mainFilePath: `${LAYOUTS}share/main.typ`,
      inputs: { fonts, lang: language },
    });
    if (!result) throw new Error(`Typst cannot draw the picture of "${content.title}".`);
    const pixels = drawSvg(compiler.plainSvg(result), SHARE_SIZE.width, PAPER);
    compiler.evictCache(4);
    return { bytes: toPng(pixels), width: pixels.width, height: pixels.height };
  };
}
