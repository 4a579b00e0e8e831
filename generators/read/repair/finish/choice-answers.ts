import { labelOf } from '../../labels/index.ts';
import { bulletOf, headingOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';
import { withRightChoices } from './right-choices.ts';

/** A choice that has a box or a letter, or is bold as a whole. */
const CHOICE = /^(?:\[[ xX]\]\s|(?:\*\*|__)?\(?[A-Ha-h][.):]|(?:\*\*|__)(?:(?!\*\*|__).)+(?:\*\*|__)$)/u;

/**
 * Writes which choice is right below a multiple-choice question, if a letter, ticks or bold show it. Treats the heading
 * `Answer: B` of a fold as an answer.
 */
export const choiceAnswers: Rule = {
  name: 'choice-answers',
  needs: ({ text }) =>
    CHOICE.test(bulletOf(text)?.text ?? '') || labelOf(headingOf(text)?.text ?? '')?.role === 'answer',
  // In browsers, the rule is loaded with the first call.
  apply: (note) => withRightChoices(note),
};
