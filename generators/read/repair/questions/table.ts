import { columnRole } from '../../labels/titles.ts';
import { cellsOf } from '../../lines/cells.ts';
import { plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { questionRule } from './asked.ts';
import { askedInTables } from './table-rows.ts';

const MARKS = /^[\s|:-]*-[\s|:-]*$/u;

/** Questions in a table with a column of questions: the other columns of a row are the answer. */
export const questionTable = questionRule({
  style: 'question-table',
  needs: ({ text }) => text.includes('|') && MARKS.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (asksInRows(note) || namesColumn(note) ? askedInTables(note) : []),
});

function asksInRows(note: Note): boolean {
  return note.lines.some(({ text }) => text.includes('|') && /[?？؟]/u.test(text));
}

/** Whether a table has a column that its header calls questions. */
function namesColumn(note: Note): boolean {
  return note.lines.some(
    ({ text }, index) =>
      text.includes('|') &&
      MARKS.test(note.text(index + 1)) &&
      cellsOf(text).some((cell) => columnRole(plain(cell)) === 'question'),
  );
}
