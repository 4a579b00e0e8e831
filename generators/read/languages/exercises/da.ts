import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Danish. */
export const da: ExerciseWords = {
  truths: list('sandt, falsk, rigtigt, forkert, ja'),
  tasks: list('opgaver, oppgaver, eksamen'),
};
