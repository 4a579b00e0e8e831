/**
 * Translations of the words of technical statements to English, so that the rules for English also apply to another
 * language.
 */
export interface Glossary {
  /**
   * English words by their equivalents, in lower case, separated by one space. Words without meaning have no
   * equivalent.
   */
  english: ReadonlyMap<string, readonly string[]>;
  /** The number of words in the longest phrase. */
  longest: number;
  /** Inflectional endings of words that are not listed. */
  ending: RegExp | undefined;
  /** Whether a second negation in a clause strengthens the first. */
  concord: boolean;
  /** A pronoun attached to the preceding word: `diffèrent-ils`. */
  enclitic: RegExp | undefined;
}

/** Separates a word from a short word before it: `l'image`. */
export const ELISION = /['’]/u;

/**
 * Parses rows of `english: word, phrase of words, other`; `-` in place of the English word marks words without meaning.
 */
export function glossary(
  rows: string,
  { ending, enclitic, concord = false }: Partial<Pick<Glossary, 'ending' | 'enclitic' | 'concord'>>,
): Glossary {
  const english = new Map<string, readonly string[]>();
  let longest = 1;
  for (const row of rows.trim().split('\n')) {
    const [meaning = '', native = ''] = row.split(': ');
    const words = meaning === '-' ? [] : meaning.split(' ').filter((word) => word !== '..');
    for (const phrase of native.split(',')) {
      const parts = phrase
        .trim()
        .split(/[\s'’]+/u)
        .map((part) => (enclitic ? part.replace(enclitic, '') || part : part));
      const key = parts.join(' ');
      if (!english.has(key)) english.set(key, words);
      longest = Math.max(longest, parts.length);
    }
  }
  return { english, longest, ending, concord, enclitic };
}
