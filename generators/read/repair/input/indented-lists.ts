import type { Rule } from '../rule.ts';
import { dedentedLists } from './indented-questions.ts';

/** Questions that Markdown takes for code, because all of a section or of the note is indented: `    1. What is it?`. */
export const indentedLists: Rule = {
  name: 'indented-lists',
  needs: ({ text }) => /^(?: {4}|\t)(?:.*[?？؟]\s*$|\s*\d{1,3}[.)]\s.*[?？؟])/u.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => dedentedLists(note),
};
