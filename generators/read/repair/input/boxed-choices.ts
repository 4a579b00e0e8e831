import type { Rule } from '../rule.ts';
import { withBoxes } from './boxes.ts';

/**
 * Labels questions followed by checkboxes, and makes a list of the checkboxes: exams have them without list markers.
 */
export const boxedChoices: Rule = {
  name: 'boxed-choices',
  needs: ({ text }) => /^\s{0,3}(?:[-*+]\s+)?(?:\[[ xX✓✔]*\]|[☐☑☒✅🗹])/u.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => withBoxes(note),
};
