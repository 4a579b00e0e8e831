import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Hindi. */
export const hi: ExerciseWords = {
  truths: list('सही, गलत'),
};
