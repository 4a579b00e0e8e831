import type { Phase } from '../rule.ts';
import { questionCard } from './question-card.ts';
import { questionItems } from './question-items.ts';

/**
 * Before: questions may still stand in lists that lost their headings. After: every question is a heading, or a label right below one.
 */
export const cardsPhase: Phase = {
  name: 'cards',
  rules: [questionItems, questionCard],
};
