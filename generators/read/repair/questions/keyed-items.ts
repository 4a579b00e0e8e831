import { numberedOf } from '../../lines/marks.ts';
import { questionRule } from './asked.ts';
import { answerIn, isKeyTitle } from './key-signs.ts';
import { askedWithKey } from './keyed.ts';

/**
 * Numbered items of an exam whose answers follow under the same numbers, each after a label (`1. Answer: text`) or all
 * below the title of a key. Every item with an answer is a question, however it is phrased.
 */
export const keyedItems = questionRule({
  style: 'keyed-items',
  needs: ({ text }) => answerIn(numberedOf(text)?.text ?? '') !== undefined || isKeyTitle(text),
  before: 'outline',
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedWithKey(note),
});
