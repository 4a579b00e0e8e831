import { execFileSync } from 'node:child_process';
import { folderWith } from '../../helpers/folder.ts';

/** What a PDF tool says about some bytes. The placeholder `FILE` in the arguments becomes the file's path. */
function askTool(bytes: Uint8Array, tool: string, ...args: string[]): string {
  const file = `${folderWith({ 'print.pdf': bytes })}/print.pdf`;
  return execFileSync(
    tool,
    args.map((arg) => (arg === 'FILE' ? file : arg)),
    { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 },
  );
}

/** The fields that `pdfinfo` lists. */
export function pdfInfo(bytes: Uint8Array): Record<string, string> {
  const lines = askTool(bytes, 'pdfinfo', 'FILE').split('\n');
  return Object.fromEntries(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The text of a PDF with every stretch of white space as one blank. */
export function pdfText(bytes: Uint8Array): string {
  return askTool(bytes, 'pdftotext', 'FILE', '-').replace(/\s+/g, ' ');
}

/** The same in the order in which it was set, as somebody gets it who selects and copies. */
export function pdfCopy(bytes: Uint8Array): string {
  return askTool(bytes, 'pdftotext', '-raw', 'FILE', '-').replace(/\s+/g, ' ');
}

/** Titles of the bookmarks, in order. */
export function pdfBookmarks(bytes: Uint8Array): string[] {
  const { outlines } = JSON.parse(askTool(bytes, 'qpdf', '--json', '--json-key=outlines', 'FILE')) as {
    outlines: Outline[];
  };
  const titles = (list: Outline[]): string[] => list.flatMap(({ title, kids }) => [title, ...titles(kids)]);
  return titles(outlines);
}

interface Outline {
  title: string;
  kids: Outline[];
}

/** Throws when `qpdf` finds a fault in the file. */
export function checkPdf(bytes: Uint8Array): void {
  askTool(bytes, 'qpdf', '--check', 'FILE');
}

/** A word of a PDF and the box it is set in, in points from the top left of its page. */
export interface PdfWord {
  text: string;
  page: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Every word with its box, and the size of the pages. */
export function pdfWords(bytes: Uint8Array): { words: PdfWord[]; width: number; height: number } {
  const words: PdfWord[] = [];
  let [page, width, height] = [0, 0, 0];
  for (const line of askTool(bytes, 'pdftotext', '-bbox', 'FILE', '-').split('\n')) {
    const size = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (size) {
      page += 1;
      [width, height] = [Number(size[1]), Number(size[2])];
    }
    const box = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*)<\/word>/.exec(line);
    if (!box) continue;
    const [left = 0, top = 0, right = 0, bottom = 0] = box.slice(1, 5).map(Number);
    words.push({ text: box[5] ?? '', page, left, top, right, bottom });
  }
  return { words, width, height };
}
