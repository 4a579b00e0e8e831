import { en } from './en.ts';

export { stopWords } from './stop-words.ts';

/** The words of all languages that Cribsmith knows. English is the only one so far. */
export const words = en;

/** A pattern that finds any of some words or phrases as whole words, longest first. */
export function anyOf(list: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, flags);
}

/** The alternatives of a pattern, escaped, longest first; a space in a phrase stands for any white space. */
export function alternatives(list: readonly string[]): string {
  const longestFirst = [...list].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+')).join('|');
}
