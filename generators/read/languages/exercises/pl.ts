import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Polish. */
export const pl: ExerciseWords = {
  truths: list('prawda, fałsz, p, f, tak, nie'),
  tasks: list('ćwiczenia, zadania, egzamin'),
  gaps: list('uzupełnij'),
  tickets: list('bilet'),
};
