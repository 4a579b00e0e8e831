import type { Rule } from '../rule.ts';
import { isTabRow } from './tab-row.ts';
import { joinTabRows } from './tab-rows.ts';

/** Makes tables of lines with tabs between their cells, and joins what a page break tore apart. */
export const tabTables: Rule = {
  name: 'tab-tables',
  needs: (line) => isTabRow(line.text),
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  apply: (note) => joinTabRows(note),
};
