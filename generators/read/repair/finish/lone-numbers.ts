import { numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { lineRule } from '../rule.ts';

const LONE = /^(\s{0,3}\d{1,9})([.)])\s*$/u;

/** Escapes a line that is only `443.`, which Markdown would treat as an empty list item and hide. */
export const loneNumbers = lineRule(
  'lone-numbers',
  ({ text }) => LONE.test(text),
  (text, index, note) => (isItem(index, note) ? text : text.replace(LONE, '$1\\$2')),
);

/** Whether its text is below, or it is an empty item that continues the numbers above. */
function isItem(index: number, note: Note): boolean {
  if (/^\s{2,}\S/u.test(note.text(index + 1))) return true;
  const number = Number.parseInt(note.text(index).trim(), 10);
  return numberedOf(note.text(index - 1))?.number === number - 1 && !note.lines[index]?.flat;
}
