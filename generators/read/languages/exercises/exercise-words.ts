import { list } from '../language.ts';

/** Words of exams and exercises in one language. Few notes contain them, so only the rules that need them load them. */
export interface ExerciseWords {
  /** Judgements of a statement, and their abbreviations. */
  truths: readonly string[];
  /** Titles of exercises and exams, in words that no note uses for anything else that is to be done. */
  tasks?: readonly string[];
  /** Phrases in titles that ask to complete sentences, or their beginnings. */
  gaps?: readonly string[];
  /** Names of the slips of paper that are drawn in an oral exam. */
  tickets?: readonly string[];
  /** Words behind the number of a round of interviews or of a part, in scripts without spaces. */
  rounds?: readonly string[];
}

/** All phrases of one of the first words and one of the second. */
export function pairs(first: string, second: string): string[] {
  const seconds = list(second);
  return list(first).flatMap((word) => seconds.map((other) => `${word} ${other}`));
}
