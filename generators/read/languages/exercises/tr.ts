import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Turkish. */
export const tr: ExerciseWords = {
  truths: list('doğru, yanlış, d, y, evet, hayır'),
  tasks: list('alıştırmalar'),
  gaps: list('boşluk'),
  tickets: list('bilet'),
};
