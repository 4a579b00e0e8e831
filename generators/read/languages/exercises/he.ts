import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Hebrew. */
export const he: ExerciseWords = {
  truths: list('נכון'),
};
