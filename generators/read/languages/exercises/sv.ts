import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Swedish. */
export const sv: ExerciseWords = {
  truths: list('sant, falskt, rätt, fel, ja'),
  tasks: list('övningar, tenta, tentamen'),
};
