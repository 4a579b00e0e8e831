import type { Phase } from '../rule.ts';
import { labelLists } from './label-lists.ts';
import { multipleChoice } from './multiple-choice.ts';
import { splitLabels } from './split-labels.ts';

/**
 * Before: several labels, choices or cells may share a line. After: each label begins a paragraph, each choice an item, each row of a
 * table of questions a question.
 */
export const labelsPhase: Phase = {
  name: 'labels',
  rules: [labelLists, splitLabels, multipleChoice],
};
