import { list } from '../language.ts';
import { type ExerciseWords, pairs } from './exercise-words.ts';

/** Spanish. */
export const es: ExerciseWords = {
  truths: list('verdadero, falso, v, f, sí, no'),
  tasks: list('examen, ejercicios'),
  gaps: [
    ...pairs(
      'rellena, rellene, rellenar, rellenen, completa, complete, completar, completen',
      'los espacios, espacios, los huecos, huecos, los blancos, las frases',
    ),
  ],
};
