import { numberedOf } from '../../lines/marks.ts';
import { questionRule } from './asked.ts';
import { answerIn, isKeyTitle } from './key-signs.ts';
import { askedWithKey } from './keyed.ts';

/**
 * Numbered items of an exam whose answers stand below them under the same numbers, each behind a label (`1. Answer: text`) or all
 * below the title of a key: what has an answer is a question, however it is worded.
 */
export const keyedItems = questionRule({
  style: 'keyed-items',
  needs: ({ text }) => answerIn(numberedOf(text)?.text ?? '') !== undefined || isKeyTitle(text),
  before: 'outline',
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  find: (note) => askedWithKey(note),
});
