import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Indonesian. */
export const id: ExerciseWords = {
  truths: list('benar, salah, b, s'),
  tasks: list('latihan, ujian'),
  gaps: list('titik-titik'),
};
