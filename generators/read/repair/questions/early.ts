import type { Phase } from '../rule.ts';
import { aboveChoices } from './above-choices.ts';
import { alternatingQuestions } from './alternating.ts';
import { answeredNumbers } from './answered-numbers.ts';
import { askedLists } from './asked-lists.ts';
import { boldQuestions } from './bold.ts';
import { cardLines } from './card-lines.ts';
import { clozeCards } from './cloze-cards.ts';
import { examLines } from './exam-lines.ts';
import { flashcards } from './flashcards.ts';
import { keyedItems } from './keyed-items.ts';
import { questionLines } from './on-a-line.ts';
import { pairedItems } from './paired-items.ts';
import { paragraphQuestions } from './paragraphs.ts';
import { questionSheets } from './question-sheets.ts';
import { questionTable } from './table.ts';
import { tornItems } from './torn-items.ts';

/**
 * Before: questions are marked in many styles, and lists may contain some that nothing marks. After: where a note or a
 * section is hardly more than a list of questions, all of its items are headings.
 */
export const sheetsPhase: Phase = { name: 'sheets', rules: [questionSheets] };

/**
 * Before: questions are marked in many styles. After: those that can be recognised by a line or table are headings,
 * below their section and siblings of the previous question. In text without headings they are lines `Q: ...`, and the
 * outline decides.
 */
export const questionsPhase: Phase = {
  name: 'questions',
  rules: [
    examLines,
    keyedItems,
    aboveChoices,
    alternatingQuestions,
    answeredNumbers,
    askedLists,
    boldQuestions,
    cardLines,
    clozeCards,
    flashcards,
    pairedItems,
    paragraphQuestions,
    questionLines,
    questionTable,
    tornItems,
  ],
};
