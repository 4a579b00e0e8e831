import { list } from '../language.ts';
import { type ExerciseWords, pairs } from './exercise-words.ts';

/** Portuguese. */
export const pt: ExerciseWords = {
  truths: list('verdadeiro, falso, v, f, certo, errado, c, e, sim, não'),
  tasks: list('exercícios'),
  gaps: [
    ...pairs(
      'preencha, preencher, preencham, complete, completar, completem',
      'os espaços, as lacunas, as frases, espaços, lacunas',
    ),
  ],
};
