import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Chinese. */
export const zh: ExerciseWords = {
  truths: list('对, 错, 正确, 错误'),
  tasks: list('练习, 考试'),
  gaps: list('填空'),
  rounds: list('面, 轮, 部分, 章'),
};
