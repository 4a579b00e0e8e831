/** What words of technical statements in one language are in English, so that rules made for English hold for them too. */
export interface Glossary {
  /** English words by what stands for them, lower case, words parted by one blank. None stand for what says nothing. */
  english: ReadonlyMap<string, readonly string[]>;
  /** Words of the longest phrase. */
  longest: number;
  /** What inflection adds to a word that stands in no row. */
  ending: RegExp | undefined;
  /** A second negation in a clause strengthens the first. */
  concord: boolean;
  /** A pronoun that hangs on the word before it: `diffèrent-ils`. */
  enclitic: RegExp | undefined;
}

/** What splits a word from the short one in front of it: `l'image`. */
export const ELISION = /['’]/u;

/** Reads rows `english: word, phrase of words, other`; `-` in the place of English for what says nothing. */
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
