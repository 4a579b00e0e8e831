import { execFileSync } from 'node:child_process';
import { folderWith } from '../../helpers/folder.ts';

/** A page as a picture: three bytes a point, from the top left. */
export interface Picture {
  width: number;
  height: number;
  points: Uint8Array;
}

/**
 * The pages of a PDF as pictures.
 *
 * @param resolution - Points an inch.
 * @param last - How many pages, from the first; all by default.
 */
export function pdfPictures(bytes: Uint8Array, resolution: number, last?: number): Picture[] {
  const file = `${folderWith({ 'print.pdf': bytes })}/print.pdf`;
  const pages = last === undefined ? [] : ['-l', String(last)];
  const stream = execFileSync('pdftoppm', ['-r', String(resolution), ...pages, file], { maxBuffer: 1 << 30 });
  const pictures: Picture[] = [];
  for (let at = 0; at < stream.length; ) {
    const head = /^P6\s+(\d+)\s+(\d+)\s+\d+\s/.exec(stream.toString('latin1', at, at + 40));
    if (!head) throw new Error('pdftoppm gave no picture.');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const start = at + head[0].length;
    at = start + width * height * 3;
    pictures.push({ width, height, points: stream.subarray(start, at) });
  }
  return pictures;
}

/** Whether no point of a picture has a colour. */
export function isGrey({ points }: Picture): boolean {
  for (let at = 0; at < points.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = points.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 2) return false;
  }
  return true;
}

/** Side of the squares that pictures are compared by, in points: within one, letters may move a little. */
const SQUARE = 8;

/** The greatest difference between two pictures of one size, from 0 to 255, of the average of a square. */
export function differenceOf(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 255;
  let most = 0;
  for (let top = 0; top < one.height; top += SQUARE) {
    for (let left = 0; left < one.width; left += SQUARE) {
      most = Math.max(most, Math.abs(averageOf(one, left, top) - averageOf(other, left, top)));
    }
  }
  return most;
}

function averageOf({ width, height, points }: Picture, left: number, top: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, height); y++) {
    for (let x = left; x < Math.min(left + SQUARE, width); x++) {
      const at = (y * width + x) * 3;
      sum += (points[at] ?? 0) + (points[at + 1] ?? 0) + (points[at + 2] ?? 0);
      count += 3;
    }
  }
  return sum / count;
}

/** The area that a document is set in, in points of its pictures. */
export interface Frame {
  top: number;
  bottom: number;
  left: number;
  right: number;
  columns: number;
  /** Space from top to bottom that is more than the space between two cards. */
  hole: number;
}

/**
 * The share of a document's area that is empty, from 0 to 1: stretches of a column without a mark, on the last page as on
 * the others.
 */
export function emptyShareOf(pages: readonly Picture[], frame: Frame): number {
  let empty = 0;
  let area = 0;
  for (const page of pages) {
    const columns = Array.from({ length: frame.columns }, (_, column) => marksOf(page, frame, column));
    const height = page.height - frame.top - frame.bottom;
    for (const { holes, lowest } of columns) {
      const below = height - lowest;
      empty += holes + (below >= frame.hole ? below : 0);
      area += height;
    }
  }
  return area === 0 ? 0 : empty / area;
}

function marksOf(page: Picture, frame: Frame, column: number): { holes: number; lowest: number } {
  const width = (page.width - frame.left - frame.right) / frame.columns;
  const from = Math.round(frame.left + column * width + 3);
  const to = Math.round(frame.left + (column + 1) * width - 3);
  let [holes, gap, lowest] = [0, 0, 0];
  for (let y = frame.top; y < page.height - frame.bottom; y++) {
    let marked = false;
    for (let x = from; x < to && !marked; x++) marked = (page.points[(y * page.width + x) * 3] ?? 255) < 235;
    if (!marked) {
      gap += 1;
      continue;
    }
    if (gap >= frame.hole) holes += gap;
    gap = 0;
    lowest = y - frame.top + 1;
  }
  return { holes, lowest };
}
