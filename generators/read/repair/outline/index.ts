import type { Phase } from '../rule.ts';
import { outline } from './outline.ts';

/**
 * Before: headings are missing. After: topics, sections, questions, cards and steps are headings of the right depth.
 */
export const outlinePhase: Phase = {
  name: 'outline',
  rules: [outline],
};
