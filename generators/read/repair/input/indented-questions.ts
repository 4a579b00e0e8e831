import { itemLabel } from '../../labels/index.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const rule = 'indented-lists';
const CODE = 4;
/** The minimum number of numbered lines, and of those that ask. */
const FEWEST = 3;
const FEWEST_ASKING = 2;

/** The lines of a note, without the indentation of sections that are only numbered questions and their answers. */
export function dedentedLists(note: Note): readonly Line[] {
  if (isIndented(note)) return note.lines.map((line) => withText(line, withoutCode(line.text), rule));
  const result = [...note.lines];
  for (let index = 0; index < note.lines.length; index++) {
    const end = endOf(note, index);
    if (end === index) continue;
    if (isAsked(note, index, end)) {
      const width = indentOf(note.text(index));
      for (const [at, line] of note.lines.slice(index, end).entries())
        result[index + at] = withText(line, dedented(line.text, width), rule);
    }
    index = end - 1;
  }
  return result;
}

/** A line of a note that is indented as a whole. The label of an answer below its question would be code again. */
function withoutCode(text: string): string {
  const own = dedented(text, CODE);
  return itemLabel(own)?.role === 'answer' ? own.trimStart() : own;
}

/** Whether all of a note is indented like code, although several lines ask. */
function isIndented({ lines }: Note): boolean {
  const told = lines.filter((line) => !isBlank(line));
  return (
    told.every(({ text }) => indentOf(text) >= CODE) && told.filter(({ text }) => isQuestion(text)).length >= FEWEST
  );
}

/** The index after the indented lines that begin here, without a list above that they could belong to. */
function endOf(note: Note, start: number): number {
  if (note.isBlank(start) || !note.isText(start) || indentOf(note.text(start)) < CODE) return start;
  let above = start - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  if (bulletOf(note.text(above)) || numberedOf(note.text(above)) || indentOf(note.text(above)) >= 2) return start;
  let end = start;
  for (let index = start; index < note.lines.length; index++) {
    if (note.isBlank(index)) continue;
    if (indentOf(note.text(index)) < CODE) break;
    end = index + 1;
  }
  return end;
}

function isAsked(note: Note, start: number, end: number): boolean {
  const width = indentOf(note.text(start));
  const items = note.lines
    .slice(start, end)
    .flatMap(({ text }) => (indentOf(text) === width ? (numberedOf(text) ?? []) : []));
  const asking = items.filter(({ text }) => isQuestion(text)).length;
  return numberedOf(note.text(start)) !== undefined && items.length >= FEWEST && asking >= FEWEST_ASKING;
}
