import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Dutch. */
export const nl: ExerciseWords = {
  truths: list('waar, onwaar, goed, fout, juist, onjuist'),
  tasks: list('oefeningen, tentamen'),
  gaps: list('vul de zinnen'),
};
