import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Arabic. */
export const ar: ExerciseWords = {
  truths: list('صح, خطأ'),
};
