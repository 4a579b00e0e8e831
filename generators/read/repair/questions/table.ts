import { questionRule } from './asked.ts';
import { askedInTables } from './table-rows.ts';

/** Questions in a table with a column of questions: the other columns of a row are the answer. */
export const questionTable = questionRule({
  style: 'question-table',
  needs: ({ text }) => /^\s*\|?\s*:?-+:?\s*\|/u.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedInTables(note),
});
