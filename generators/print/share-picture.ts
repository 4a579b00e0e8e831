import { LAYOUTS, loadTypst } from './compiler.ts';
import type { PagePicture } from './first-page.ts';
import { toPng } from './png.ts';
import { drawSvg } from './raster.ts';
import { SHARE_SIZE } from './share-size.ts';
import { type FontSource, shippedFonts } from './shipped-fonts.ts';
import { withSoftBreaks } from './soft-breaks.ts';

/** What the picture of a page that somebody shares says. */
export interface ShareContent {
  title: string;
  /** What the page is; empty where the title says it. */
  kind: string;
  /** Title of the site. */
  site: string;
  /** Of what the page is, as `#rrggbb`. */
  colour: string;
  /** What the title is written in, as a language without region. */
  language: string;
}

/** A longer title does not fit in the smallest type. */
const LONGEST = 200;
/** The paper, in red, green and blue. */
const PAPER = [0xfb, 0xfa, 0xf7] as const;

/**
 * Starts what draws the pictures of pages that somebody shares.
 *
 * @param further - Fonts of scripts that the shipped ones lack.
 * @returns What makes a PNG, the same bytes for the same content.
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
