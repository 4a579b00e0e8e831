import type { Rule } from '../rule.ts';
import { withChoices } from './choice-lists.ts';
import { areOnOneLine } from './choices-sign.ts';

/** The first of the choices below a question. */
const FIRST = /^\s{0,3}(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?(?:\*\*|__)?\(?[aA][).]\s+\S/u;

/** Makes a list of the choices of a question, which would otherwise be one paragraph in Markdown. */
export const multipleChoice: Rule = {
  name: 'multiple-choice',
  needs: ({ text }) => FIRST.test(text) || areOnOneLine(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: ({ lines }) => withChoices(lines),
};
