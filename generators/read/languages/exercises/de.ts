import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** German. */
export const de: ExerciseWords = {
  truths: list('wahr, falsch, richtig, w, f, r, ja, nein'),
  tasks: list('klausur, prüfung, probeklausur, übungen, übungsaufgaben, prüfungsaufgaben'),
  gaps: list('lücken, ergänzen sie, ergänze sie'),
};
