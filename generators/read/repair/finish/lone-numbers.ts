import { lineRule } from '../rule.ts';

const LONE = /^(\s{0,3}\d{1,9})([.)])\s*$/u;

/** Keeps a line that is only `443.` a word: Markdown would take it for an empty list item, and hide it. */
export const loneNumbers = lineRule(
  'lone-numbers',
  ({ text }) => LONE.test(text),
  (text, index, note) => (/^\s{2,}\S/u.test(note.text(index + 1)) ? text : text.replace(LONE, '$1\\$2')),
);
