import { numbersBetween } from '../questions/numbers-between.ts';
import { plainQuestions } from '../questions/plain.ts';
import type { Phase } from '../rule.ts';
import { answerKey } from './answer-key.ts';
import { markLabels } from './mark-labels.ts';
import { questionRuns } from './question-runs.ts';

/**
 * Before: an answer or field is a line that begins with its label. After: labels are bold and include the colon, a
 * heading that is a question is marked as one, and the answers of a key are with their questions.
 */
export const fieldsPhase: Phase = {
  name: 'fields',
  rules: [markLabels, answerKey, questionRuns, plainQuestions, numbersBetween],
};
