import type { Note } from '../note.ts';
import { questionRule } from './asked.ts';
import { askedInSheets } from './sheet-items.ts';

/** Numbered lines and headings, and other lines and items that ask. */
const ITEM = /^ {0,3}(?:(?:#{1,6}\s+)?(?:\d{1,4}[.)]|\d{1,2}\.\d[\d.]*)\s|(?:[-*+]\s|\p{L}).*[?？؟])/u;
const FEWEST = 5;

/** Questions in notes that are hardly more than lists of questions: one style of item is used for all of them. */
export const questionSheets = questionRule({
  style: 'question-sheets',
  needs: ({ text }) => ITEM.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (itemsIn(note) < FEWEST ? [] : askedInSheets(note)),
});

function itemsIn(note: Note): number {
  return note.lines.filter(({ text }) => ITEM.test(text)).length;
}
