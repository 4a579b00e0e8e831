import { push, stemOf } from './stems.ts';
import { isFiller, tokensOf } from './words.ts';

/** Synonyms, by the stems of a phrase, separated by spaces. */
export function synonymsOf(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[][]> {
  const synonyms = new Map<string, string[][]>();
  for (const group of groups) {
    const members = group.map((member) => tokensOf(member).map(({ whole }) => whole));
    for (const [index, words] of members.entries()) {
      const said = words.map(stemOf).join(' ');
      if (said === '' || words.length > LONGEST_PHRASE) continue;
      for (const [other, meaning] of members.entries()) if (other !== index) push(synonyms, said, meaning);
    }
  }
  return synonyms;
}

/** In words. */
const LONGEST_PHRASE = 4;

/** All ranges of at least two words in a query. `to` is exclusive. */
export function stretchesOf(length: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let from = 0; from < length; from += 1)
    for (let to = from + 2; to <= Math.min(length, from + LONGEST_PHRASE); to += 1) stretches.push({ from, to });
  return stretches;
}

const LETTERS = /^\p{L}{3,}$/u;

/** Joins adjacent words of a name: `time zones` is also written `timezones`. */
export function compoundsOf(name: string): string[] {
  const words = tokensOf(name).map(({ whole }) => whole);
  return words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return LETTERS.test(word) && LETTERS.test(next) && !isFiller(word) && !isFiller(next) ? [word + next] : [];
  });
}
