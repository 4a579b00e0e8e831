import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Japanese. */
export const ja: ExerciseWords = {
  truths: list('正, 誤, ○, ×, o, x'),
  tasks: list('試験, 演習, 課題'),
  gaps: list('穴埋め, 空欄'),
};
