import { LAYOUTS, loadTypst, type Paper } from './compiler.ts';
import { toPng } from './png.ts';
import { drawSvg } from './raster.ts';

/** A small image of a page. */
export interface PagePicture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Twice the displayed size, for high-resolution screens. */
const WIDTH = 320;
const SIZES: Readonly<Record<Paper, string>> = {
  a4: 'width: 210mm, height: 297mm',
  letter: 'width: 8.5in, height: 11in',
};
const INNER = 'href="data:image/svg+xml;base64,';

/**
 * Creates a renderer for the first page of a PDF.
 *
 * @returns A function that renders a PDF as a PNG. The same PDF gives the same bytes.
 */
export function createFirstPages(): (pdf: Uint8Array, paper: Paper) => PagePicture {
  const compiler = loadTypst().NodeCompiler.create({ workspace: LAYOUTS });
  return (pdf, paper) => {
    compiler.mapShadow(`${LAYOUTS}page.pdf`, Buffer.from(pdf));
    const page = `#set page(${SIZES[paper]}, margin: 0pt)\n#image("page.pdf", page: 1, width: 100%)`;
    compiler.mapShadow(`${LAYOUTS}page.typ`, Buffer.from(page));
    const { result } = compiler.compile({ mainFilePath: `${LAYOUTS}page.typ` });
    const drawn = result && innerSvg(compiler.plainSvg(result));
    compiler.evictCache(0);
    if (!drawn) throw new Error('Typst cannot draw the first page of a PDF.');
    const pixels = drawSvg(drawn, WIDTH);
    return { bytes: toPng(pixels), width: pixels.width, height: pixels.height };
  };
}

/**
 * Extracts an image inside an image: a page of a PDF as Typst embeds it.
 *
 * @param svg - The outer image. It can have millions of characters, for which a regular expression would run out of
 *   stack space.
 */
export function innerSvg(svg: string): string | undefined {
  const start = svg.indexOf(INNER);
  if (start < 0) return undefined;
  const from = start + INNER.length;
  return Buffer.from(svg.slice(from, svg.indexOf('"', from)), 'base64').toString();
}
