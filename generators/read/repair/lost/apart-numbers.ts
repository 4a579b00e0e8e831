import { inserted, isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const NUMBER = /^ {0,3}\d{1,3}[.)]\s/u;

/** The lines with a blank one above each list that goes on with the numbers of an earlier one, see late-numbers.ts. */
export function apartNumbers(note: Note): readonly Line[] {
  const begins = note.lines.flatMap(({ text }, index) =>
    NUMBER.test(text) && beginsBelow(note, index) ? [index] : [],
  );
  if (!begins.some((index) => isLate(note, index))) return note.lines;
  const apart = new Set(begins.filter((index) => isLate(note, index) || isTitle(note.text(index - 1))));
  return note.lines.flatMap((line, index) => (apart.has(index) ? [inserted('', line, 'late-numbers'), line] : [line]));
}

function isLate(note: Note, index: number): boolean {
  return numberedOf(note.text(index))?.number !== 1;
}

/** Whether a list of at least two consecutive numbers begins here, directly below a title or a whole sentence. */
function beginsBelow(note: Note, index: number): boolean {
  if (!note.isText(index) || !note.isText(index - 1) || note.isBlank(index - 1)) return false;
  const number = numberedOf(note.text(index))?.number ?? 0;
  return endsAbove(note, index) && nextNumber(note, index) === number + 1;
}

function isTitle(text: string): boolean {
  return withoutStrong(text) !== text.trim();
}

/** Whether the paragraph above is no item and ends there: a title in bold, an introduction or a whole sentence. */
function endsAbove(note: Note, index: number): boolean {
  const last = note.text(index - 1).trim();
  if (!isTitle(last) && !/[.:?!。：？！]$/u.test(last)) return false;
  for (let at = index - 1; at >= 0 && !note.isBlank(at); at--) {
    const text = note.text(at);
    if (/^ {0,3}>|^\s{4}/u.test(text) || headingOf(text) || bulletOf(text) || numberedOf(text) || isTableRow(text))
      return false;
  }
  return true;
}

/** The number of the next item, which may have text of its own below it. */
function nextNumber(note: Note, index: number): number | undefined {
  for (let at = index + 1; at < note.lines.length && !isBlank(note.lines[at]); at++) {
    const item = numberedOf(note.text(at));
    if (item && item.indent.length <= 3) return item.number;
  }
  return undefined;
}
