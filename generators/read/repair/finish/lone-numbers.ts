import { numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { lineRule } from '../rule.ts';

const LONE = /^(\s{0,3}\d{1,9})([.)])\s*$/u;

/** Keeps a line that is only `443.` a word: Markdown would take it for an empty list item, and hide it. */
export const loneNumbers = lineRule(
  'lone-numbers',
  ({ text }) => LONE.test(text),
  (text, index, note) => (isItem(index, note) ? text : text.replace(LONE, '$1\\$2')),
);

/** Its text stands below, or it is an empty item whose number goes on with the one above. */
function isItem(index: number, note: Note): boolean {
  if (/^\s{2,}\S/u.test(note.text(index + 1))) return true;
  const number = Number.parseInt(note.text(index).trim(), 10);
  return numberedOf(note.text(index - 1))?.number === number - 1 && !note.lines[index]?.flat;
}
