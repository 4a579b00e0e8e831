import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { folderWith } from '../../helpers/folder.ts';
import { type PdfWord, pdfWords } from './pdf.ts';

const MM = 72 / 25.4;
/** A letter may hang over the edge of its box by so much, in points. */
const OVERHANG = 1.5;

/** How a kind of document is set: the narrowest of its margins, its columns and the space between them, in millimetres. */
interface Setting {
  margin: number;
  columns: number;
  gutter: number;
}

const SHEET: Setting = { margin: 11, columns: 2, gutter: 6 };
const PAGE: Setting = { margin: 9, columns: 3, gutter: 4.5 };
const SETTINGS: Readonly<Record<string, Setting>> = {
  'question-book': { margin: 26, columns: 1, gutter: 0 },
  quiz: { margin: 20, columns: 1, gutter: 0 },
  'cut-out-cards': { margin: 9, columns: 2, gutter: 0 },
  crib: PAGE,
  // The code is as wide as its lines want it, so that there is no telling where the reasons begin.
  poster: { margin: 10, columns: 1, gutter: 0 },
  'command-card': PAGE,
};
/** Titles stand above all columns; so high is the part of a page that is theirs, on the first and on the others. */
const HEAD = { first: 120, other: 45 };

/** Chinese and Japanese signs that are drawn in one half of their box: at the edge of a line, the empty half hangs over it. */
const HALF_BEFORE = /^[（［｛〈《「『【〔〖]/u;
const HALF_AFTER = /[）］｝〉》」』】〕〗、。，．：；？！]$/u;

/** The words of a PDF that stand outside of the page or its margins, or reach from one column into the next. */
export function strayWords(bytes: Uint8Array, kind: string): { outside: PdfWord[]; across: PdfWord[] } {
  const { words, width, height } = pdfWords(bytes);
  const { margin, columns, gutter } = SETTINGS[kind] ?? SHEET;
  const edge = margin * MM - OVERHANG;
  const outside = words.filter(({ text, left, right, top, bottom }) => {
    const half = (bottom - top) / 2;
    const [before, after] = [HALF_BEFORE.test(text) ? half : 0, HALF_AFTER.test(text) ? half : 0];
    return left + before < edge || right - after > width - edge || top < 0 || bottom > height;
  });
  const columnWidth = (width - 2 * margin * MM - (columns - 1) * gutter * MM) / columns;
  const gutters = Array.from({ length: columns - 1 }, (_, column) => {
    const start = margin * MM + (column + 1) * columnWidth + column * gutter * MM;
    return [start + OVERHANG, start + gutter * MM - OVERHANG] as const;
  });
  // What stands at the foot of a page spans all columns as well.
  const lowest = height - 13 * MM;
  const inText = ({ page, top }: PdfWord) => top > (page === 1 ? HEAD.first : HEAD.other) && top < lowest;
  const across = words.filter(
    (word) => inText(word) && gutters.some(([start, end]) => word.left < start && word.right > Math.max(start, end)),
  );
  return { outside, across };
}

/** Names of fonts that a PDF uses without holding them, or without saying which letters they draw. */
export function looseFonts(bytes: Uint8Array): string[] {
  const file = `${folderWith({ 'print.pdf': bytes })}/print.pdf`;
  const [, , ...rows] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trimEnd().split('\n');
  // The last columns: embedded, subset, Unicode, and the two numbers of the object.
  return rows.filter((row) => !/ yes +yes +yes +\d+ +\d+$/u.test(row));
}

/** Which part of PDF/UA a PDF says that it keeps. */
export function accessiblePart(bytes: Uint8Array): string | undefined {
  const file = `${folderWith({ 'print.pdf': bytes })}/print.pdf`;
  return /pdfuaid:part[>="]+(\d)/.exec(execFileSync('pdfinfo', ['-meta', file], { encoding: 'utf8' }))?.[1];
}

interface Tree {
  role?: string;
  type?: string;
  id?: string;
  children?: readonly object[];
}

/** A PDF as pdf.js reads it, page by page. */
export interface Reading {
  /** What stands on each page, as somebody gets it who copies it all. */
  texts: string[];
  /** Marked pieces of each page in the order in which they are drawn. */
  drawn: string[][];
  /** The same in the order of the structure, which screen readers follow. */
  structured: string[][];
  /** Roles that occur in the structure. */
  roles: ReadonlySet<string>;
  outline: string[];
}

/** Reads a PDF with pdf.js. */
export async function readingOf(bytes: Uint8Array): Promise<Reading> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const reading = { texts: [] as string[], drawn: [] as string[][], structured: [] as string[][] };
  const roles = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    reading.texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    reading.drawn.push(items.flatMap((item) => ('id' in item && item.id ? [item.id] : [])));
    const tree: Tree | null = await page.getStructTree();
    reading.structured.push(tree ? idsOf(tree, roles) : []);
  }
  const outline = titlesOf((await pdf.getOutline()) ?? []);
  await task.destroy();
  return { ...reading, roles, outline };
}

function idsOf(tree: Tree, roles: Set<string>): string[] {
  if (tree.role !== undefined) roles.add(tree.role);
  if (tree.type === 'content') return tree.id === undefined ? [] : [tree.id];
  return (tree.children ?? []).flatMap((child) => idsOf(child, roles));
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

function titlesOf(list: readonly Bookmark[]): string[] {
  return list.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}
