import { list } from '../language.ts';
import { type ExerciseWords, pairs } from './exercise-words.ts';

/** Italian. */
export const it: ExerciseWords = {
  truths: list('vero, falso, v, f, sì, no'),
  tasks: list('esercizi, esame'),
  gaps: [
    ...pairs('completa, completare, completate, completi', 'le frasi, gli spazi'),
    ...pairs('riempi, riempire, riempite', 'gli spazi'),
  ],
};
