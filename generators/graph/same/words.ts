import { stemmer } from 'stemmer';
import { stopWords } from '../words/index.ts';

/**
 * Names include the characters that join them, as in `docker-compose`, `node.js` and `C++`, but no leading sign:
 * `.dockerignore`.
 */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.'’_-][\p{L}\p{M}\p{N}]+)*[+#]*/gu;
const LATIN = /^[a-z]+$/u;
const ACRONYM = /^[A-Z]{2,}S$/u;

/**
 * Creates a function that reduces text to the stems of its content words, without stop words, numbers and signs. It
 * caches stems, because notes repeat words.
 */
export function createStems(): (text: string) => string[] {
  const known = new Map<string, string | undefined>();
  const stemOf = (word: string): string | undefined => {
    const lower = word.toLowerCase().replace(/['’]s?$|['’](?=s$)/u, '');
    if (stopWords.has(lower) || !/\p{L}/u.test(lower) || (lower.length < 2 && LATIN.test(lower))) return undefined;
    // The S of HTTPS is not a plural ending.
    return LATIN.test(lower) && !ACRONYM.test(word) ? stemmer(lower) : lower;
  };
  return (text) => {
    const stems: string[] = [];
    for (const [found] of text.matchAll(WORD)) {
      for (const word of found.includes('-') ? found.split('-') : [found]) {
        if (!known.has(word)) known.set(word, stemOf(word));
        const stem = known.get(word);
        if (stem) stems.push(stem);
      }
    }
    return stems;
  };
}
