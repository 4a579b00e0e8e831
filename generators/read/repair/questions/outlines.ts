import type { Line } from '../../lines/line.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { questionRule } from './asked.ts';
import { askedInOutlines } from './outline-leaves.ts';

/** An item, at any level of a list, and one below another. */
const ITEM = /^[ \t]*(?:[-*+•]|\d{1,4}[.)])\s/u;
const NESTED = /^[ \t]+(?:[-*+•]|\d{1,4}[.)])\s/u;
/** The minimum number of items that ask in an outline. */
const FEWEST = 2;

/** Questions without answers that are the leaves of an outline, whose other items are the headings of their topics. */
export const questionOutlines = questionRule({
  style: 'question-outlines',
  needs: asks,
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (mayBeOutline(note) ? askedInOutlines(note) : []),
});

function mayBeOutline({ lines }: Note): boolean {
  return lines.filter(asks).length >= FEWEST && lines.some(({ text }) => NESTED.test(text));
}

function asks({ text }: Line): boolean {
  return ITEM.test(text) && isQuestion(text);
}
