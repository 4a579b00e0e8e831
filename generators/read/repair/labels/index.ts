import type { Phase } from '../rule.ts';
import { labelLists } from './label-lists.ts';
import { multipleChoice } from './multiple-choice.ts';
import { splitLabels } from './split-labels.ts';

/**
 * Before: several labels, choices or cells may be on one line. After: each label begins a paragraph, each choice is an
 * item, and each row in a table of questions is a question.
 */
export const labelsPhase: Phase = {
  name: 'labels',
  rules: [labelLists, splitLabels, multipleChoice],
};
