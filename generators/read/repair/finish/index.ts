import type { Phase } from '../rule.ts';
import { blankLines } from './blank-lines.ts';
import { brokenLists } from './broken-lists.ts';
import { choiceAnswers } from './choice-answers.ts';
import { flows } from './flows.ts';
import { loneNumbers } from './lone-numbers.ts';
import { lostBullets } from './lost-bullets.ts';
import { placeholders } from './placeholders.ts';
import { proseFences } from './prose-fences.ts';
import { strayBullets } from './stray-bullets.ts';

/**
 * Before: the structure is right. After: text that Markdown would misinterpret (characters that hide text, gaps in
 * lists, fences around prose) is fixed. No line changes after this phase.
 */
export const finishPhase: Phase = {
  name: 'finish',
  rules: [
    proseFences,
    brokenLists,
    lostBullets,
    flows,
    strayBullets,
    blankLines,
    placeholders,
    loneNumbers,
    choiceAnswers,
  ],
};
