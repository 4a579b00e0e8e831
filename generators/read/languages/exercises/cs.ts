import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Czech. */
export const cs: ExerciseWords = {
  truths: list('pravda, nepravda, ano, ne'),
  tasks: list('cvičení, příklady, zkouška'),
  gaps: list('doplňte'),
};
