import type { Phase } from '../rule.ts';
import { columnFlows } from './column-flows.ts';
import { labelAbove } from './label-above.ts';
import { lateNumbers } from './late-numbers.ts';
import { listIndent } from './list-indent.ts';
import { lostFences } from './lost-fences.ts';
import { rejoin } from './rejoin.ts';
import { stepTitle } from './step-title.ts';
import { tabTables } from './tab-tables.ts';
import { tableMarks } from './table-marks.ts';
import { wrappedQuestions } from './wrapped-questions.ts';

/**
 * Before: flat text has lost its fences, tables and paragraphs. After: code is fenced, tables have pipes and delimiter
 * rows, paragraphs and lists are whole, and each question is on a separate line. Only headings are missing.
 */
export const lostPhase: Phase = {
  name: 'lost',
  rules: [
    lostFences,
    tabTables,
    tableMarks,
    rejoin,
    lateNumbers,
    listIndent,
    labelAbove,
    wrappedQuestions,
    stepTitle,
    columnFlows,
  ],
};
