import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Croatian and Serbian. */
export const hr: ExerciseWords = {
  truths: list('točno, netočno, tačno, netačno'),
};
