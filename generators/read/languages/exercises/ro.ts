import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Romanian. */
export const ro: ExerciseWords = {
  truths: list('adevărat, fals'),
  tasks: list('exerciții'),
  tickets: list('bilet'),
};
