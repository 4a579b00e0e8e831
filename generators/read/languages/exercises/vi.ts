import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Vietnamese. */
export const vi: ExerciseWords = {
  truths: list('đúng, sai'),
  tasks: list('bài tập, đề thi'),
  gaps: list('điền vào chỗ trống, điền chỗ trống'),
};
