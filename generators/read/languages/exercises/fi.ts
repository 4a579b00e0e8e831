import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Finnish. */
export const fi: ExerciseWords = {
  truths: list('tosi, epätosi, oikein, väärin'),
  tasks: list('tehtävät'),
};
