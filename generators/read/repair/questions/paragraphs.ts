import type { Note } from '../note.ts';
import { type Asked, questionRule } from './asked.ts';
import { paragraphsThatAsk } from './asked-paragraphs.ts';
import { begins } from './paragraph-signs.ts';

/**
 * Questions and tasks that are paragraphs, followed by answers as lists, code or nothing, as in a completed exam. There
 * is hardly anything else at the left margin of their section.
 */
export const paragraphQuestions = questionRule({
  style: 'paragraph-questions',
  needs: begins,
  before: 'outline',
  find: askedParagraphs,
});

/** The paragraphs that ask, in sections with hardly any other paragraph at the left margin. */
export function askedParagraphs(note: Note): Asked[] {
  // Looked up at each call: a function that is loaded late is replaced by then.
  return note.lines.some(begins) ? paragraphsThatAsk(note) : [];
}
