import type { Note } from '../note.ts';
import { questionRule } from './asked.ts';
import { askedInSheets } from './sheet-items.ts';

/** Numbered lines and headings, and other lines and items that ask. */
const ITEM = /^ {0,3}(?:(?:#{1,6}\s+)?(?:\d{1,4}[.)]|\d{1,2}\.\d[\d.]*)\s|(?:[-*+]\s|\p{Lu}).*[?？؟])/u;
/** Questions of sheets without any marker may begin in lower case. */
const LOWER = /^\p{Ll}.*[?？؟]\s*$/u;
const FEWEST = 5;

/** Questions in notes that are hardly more than lists of questions: one style of item is used for all of them. */
export const questionSheets = questionRule({
  style: 'question-sheets',
  needs: ({ text }) => ITEM.test(text) || LOWER.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (count(note, ITEM) < FEWEST && count(note, LOWER) < FEWEST ? [] : askedInSheets(note)),
});

function count(note: Note, pattern: RegExp): number {
  return note.lines.filter(({ text }) => pattern.test(text)).length;
}
