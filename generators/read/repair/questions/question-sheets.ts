import { isQuestionsName } from '../../labels/question-names.ts';
import { saysQuestions } from '../../labels/titles.ts';
import type { Line } from '../../lines/line.ts';
import type { Note } from '../note.ts';
import { questionRule } from './asked.ts';
import { askedInSheets } from './sheets.ts';

/** Numbered lines and headings, those with a letter, and other lines and items that ask. */
const ITEM =
  /^ {0,3}(?:(?:#{1,6}\s+)?(?:\d{1,4}[.)]|\d{1,2}\.\d[\d.]*)\s|#{1,6}\s+\p{Ll}[.)]\s|(?:[-*+]\s|[\p{Lu}\p{Lo}]).*[?？؟])/u;
/** Questions of sheets without any marker may begin in lower case. */
const LOWER = /^\p{Ll}.*[?？؟]\s*$/u;
/** A word and a number: possibly a ticket of an oral exam, see tickets.ts. */
const TICKET = /^[\s#*]*(?:\d{1,3}[\s.)-]{1,2}\p{L}{4,8}|\p{L}{4,8}\s?№?\s?\d{1,3})[\s*.:]*$/u;
const FEWEST = 5;

/** Questions in notes that are hardly more than lists of questions: one style of item is used for all of them. */
export const questionSheets = questionRule({
  style: 'question-sheets',
  // The name of the file may announce questions, whatever its lines are.
  needs: (line) => line.text !== '',
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (mayBeSheet(note) ? askedInSheets(note) : []),
});

function mayBeSheet(note: Note): boolean {
  return (
    count(note, ITEM) >= FEWEST ||
    count(note, LOWER) >= FEWEST ||
    count(note, TICKET) > 2 ||
    note.lines.some(isTitle) ||
    isQuestionsName(note.name)
  );
}

/** Whether a line calls the lines below it questions, which may not ask and have no marker. */
function isTitle({ text, from }: Line): boolean {
  return (from === 1 || text.startsWith('#')) && saysQuestions(text);
}

function count(note: Note, pattern: RegExp): number {
  return note.lines.filter(({ text }) => pattern.test(text)).length;
}
