import type { Phase } from '../rule.ts';
import { survey } from './survey.ts';

/**
 * Before: nothing is known about what was lost. After: every line that lost its Markdown is marked `flat`. Rules that
 * guess only look at these lines, so that tidy Markdown is unchanged.
 */
export const surveyPhase: Phase = {
  name: 'survey',
  rules: [survey],
};
