import { list } from '../language.ts';
import { type ExerciseWords, pairs } from './exercise-words.ts';

/** French. */
export const fr: ExerciseWords = {
  truths: list('vrai, faux, v, f, oui, non'),
  tasks: list('examen, exercices'),
  gaps: [
    ...pairs('complète, complétez, compléter', 'les phrases, les trous, les blancs'),
    ...list('texte à trous, textes à trous, texte a trous, textes a trous'),
  ],
};
