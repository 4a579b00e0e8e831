import { strings } from '../strings/index.ts';

const { kinds, these } = strings.print;

/** The labels of the formats in which a list can be printed. */
export const printLabels = {
  selection: these.sheet,
  'question-book': kinds['question-book'].title,
  quiz: kinds.quiz.title,
  'cut-out-cards': kinds['cut-out-cards'].title,
  'command-card': kinds['command-card'].title,
} as const;
export type ListedKind = keyof typeof printLabels;
