import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Slovak. */
export const sk: ExerciseWords = {
  truths: list('pravda, nepravda, áno, nie'),
  tasks: list('cvičenia, príklady, skúška'),
  gaps: list('doplňte'),
};
