import type { Phase } from '../rule.ts';
import { questionItems } from './items.ts';
import { labelledQuestions } from './labelled.ts';
import { questionOutlines } from './outlines.ts';
import { quotedQuestions } from './quoted.ts';
import { topicQuestions } from './topics.ts';

/**
 * Before: questions may still be in lists, or after labels that are not headings. After: every question is a heading.
 */
export const cardsPhase: Phase = {
  name: 'cards',
  rules: [questionItems, labelledQuestions, quotedQuestions, topicQuestions, questionOutlines],
};
