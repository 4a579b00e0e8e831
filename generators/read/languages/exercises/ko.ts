import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Korean. */
export const ko: ExerciseWords = {
  truths: list('참, 거짓, o, x'),
  tasks: list('연습, 과제'),
  gaps: list('빈칸'),
};
