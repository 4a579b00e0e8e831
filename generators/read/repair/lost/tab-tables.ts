import type { Rule } from '../rule.ts';
import { isTabRow } from './tab-row.ts';
import { joinTabRows } from './tab-rows.ts';

/** Converts lines with tabs between cells to tables, and joins those that a page break split. */
export const tabTables: Rule = {
  name: 'tab-tables',
  needs: (line) => isTabRow(line.text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => joinTabRows(note),
};
