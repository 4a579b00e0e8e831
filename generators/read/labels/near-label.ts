import { editDistance } from '../../report/index.ts';
import { labelOf, labelWords } from './grammar.ts';

/** Shorter words are near to too many others. */
const SHORTEST = 5;

/**
 * The label that words nearly are: one letter wrong, missing, too many or two swapped.
 * Undefined for words that are a label, or near none. In: plain text without the colon.
 */
export function nearLabel(words: string): string | undefined {
  const word = words.trim().toLowerCase();
  if (word.length < SHORTEST || word.length > 40 || labelOf(words)) return undefined;
  for (const known of labelWords) {
    if (known.length < SHORTEST || Math.abs(known.length - word.length) > 1 || known[0] !== word[0]) continue;
    // A plural is another word, not a slip.
    if (known === `${word}s` || word === `${known}s`) continue;
    if (editDistance(word, known) <= 1) return known;
  }
  return undefined;
}
