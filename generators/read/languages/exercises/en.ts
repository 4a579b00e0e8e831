import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** English. */
export const en: ExerciseWords = {
  truths: list('true, false, t, f, yes, no, correct, incorrect, right, wrong'),
  tasks: list(`
    exam, examination, exercises, practice problems, problem set, homework, worksheet
  `),
  gaps: list(`
    fill in the blank, fill the blank, fill in the gap, fill the gap, fill-in, complete the blank, complete
    the gap, complete the sentence, complete the statement, complete the following
  `),
};
