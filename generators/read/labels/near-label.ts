import { editDistance } from '../../report/index.ts';
import { labelOf, labelWords } from './grammar.ts';

/** Shorter words are similar to too many others. */
const SHORTEST = 5;

/**
 * Finds a misspelt label: one letter wrong, missing or added, or two letters swapped.
 *
 * @param words - Plain text without the colon.
 * @returns The label; undefined for words that are a label, or similar to none.
 */
export function nearLabel(words: string): string | undefined {
  const word = words.trim().toLowerCase();
  if (word.length < SHORTEST || word.length > 40 || labelOf(words)) return undefined;
  for (const known of labelWords) {
    if (known.length < SHORTEST || Math.abs(known.length - word.length) > 1 || known[0] !== word[0]) continue;
    // A plural is another word, not a misspelling.
    if (known === `${word}s` || word === `${known}s`) continue;
    if (editDistance(word, known) <= 1) return known;
  }
  return undefined;
}
