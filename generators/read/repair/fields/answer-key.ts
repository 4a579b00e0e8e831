import type { Rule } from '../rule.ts';
import { withoutKeys } from './answer-keys.ts';
import { keyAt } from './key-title.ts';

/**
 * Moves the answers of a key at the end, `1. B  2. D`, to their multiple-choice questions. Below the title of a key,
 * the headings of the parts may be repeated, each above the answers to its questions.
 */
export const answerKey: Rule = {
  name: 'answer-key',
  needs: (line) => line.text.length < 80 && keyAt(line.text) !== undefined,
  // In browsers, the rule is loaded with the first call.
  apply: (note) => withoutKeys(note),
};
