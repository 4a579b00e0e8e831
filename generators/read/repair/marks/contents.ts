import type { Rule } from '../rule.ts';
import { withoutLinkLists } from './link-lists.ts';

/**
 * Drops tables of contents: lists or tables of links into the note, a heading that is followed by nothing else, and a
 * fold with such a label.
 */
export const contents: Rule = {
  name: 'contents',
  needs: ({ text }) => text.includes('](#') || /href\s*=\s*["']#/u.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => withoutLinkLists(note),
};
