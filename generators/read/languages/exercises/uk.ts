import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Ukrainian. */
export const uk: ExerciseWords = {
  truths: list('вірно, невірно, так, ні, правда, правильно, неправильно'),
  tasks: list('вправи, задачі, іспит'),
  tickets: list('білет'),
};
