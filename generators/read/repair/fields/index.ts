import { plainQuestions } from '../questions/plain.ts';
import type { Phase } from '../rule.ts';
import { answerKey } from './answer-key.ts';
import { markLabels } from './mark-labels.ts';
import { questionRuns } from './question-runs.ts';

/**
 * Before: an answer or a field is a line that begins with its label. After: labels are bold with the colon inside, a heading that is a question says so, and the answers of a
 * key stand with their questions.
 */
export const fieldsPhase: Phase = {
  name: 'fields',
  rules: [markLabels, answerKey, questionRuns, plainQuestions],
};
