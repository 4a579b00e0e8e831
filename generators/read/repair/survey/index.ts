import type { Phase } from '../rule.ts';
import { survey } from './survey.ts';

/**
 * Before: nothing is known about what is lost. After: every line in a stretch whose Markdown was lost is `flat`; rules that guess
 * look at those lines only, so that tidy Markdown stays as it is.
 */
export const surveyPhase: Phase = {
  name: 'survey',
  rules: [survey],
};
