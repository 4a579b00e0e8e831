import { list } from '../language.ts';
import type { ExerciseWords } from './exercise-words.ts';

/** Russian. */
export const ru: ExerciseWords = {
  truths: list('верно, неверно, да, нет, правда, ложь, правильно, неправильно'),
  tasks: list('экзамен, упражнения, задачи'),
  gaps: list('заполните проп, вставьте проп'),
  tickets: list('билет'),
};
