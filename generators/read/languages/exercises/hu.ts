import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Hungarian. */
export const hu: ExerciseWords = {
  truths: list('igaz, hamis'),
  tasks: list('feladatok, vizsga'),
};
