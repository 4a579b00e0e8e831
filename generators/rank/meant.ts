import { stemOf } from './stems.ts';
import { isFiller } from './words.ts';

/** What the words of a query mean, to look for in a text. */
export interface Meant {
  /** How much a word says, by its stem: the words themselves, corrected, and other names for them. */
  stems: ReadonlyMap<string, number>;
  /** What the last word begins with, where nothing is called so: it may not be typed to its end. */
  begun: string | undefined;
}

/** The weight of another name, as a share of that of the word itself. */
const SYNONYM = 0.3;

/**
 * The stems of the words of a query and of other names for them.
 *
 * @param words - Every word in each of its forms.
 * @param weights - How much each word says.
 * @param stretches - Words that stand together in the query.
 * @param synonyms - Other names, by the stems of a name separated by blanks.
 */
export function stemsMeant(
  words: readonly (readonly string[])[],
  weights: readonly number[],
  stretches: readonly { phrase: readonly string[] }[],
  synonyms: ReadonlyMap<string, readonly (readonly string[])[]>,
): ReadonlyMap<string, number> {
  const stems = new Map<string, number>();
  const mean = (word: string, weight: number) => {
    const stem = stemOf(word);
    if (!isFiller(word)) stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  };
  const meanOthers = (name: string, weight: number) => {
    for (const word of (synonyms.get(name) ?? []).flat()) mean(word, weight * SYNONYM);
  };
  for (const [at, forms] of words.entries()) {
    const weight = weights[at] ?? 0;
    for (const form of forms) {
      mean(form, weight);
      meanOthers(stemOf(form), weight);
    }
  }
  for (const { phrase } of stretches) meanOthers(phrase.map(stemOf).join(' '), Math.max(0, ...weights));
  return stems;
}
