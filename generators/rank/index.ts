/** Words that people put between what they look for; they say nothing about it. */
const FILLERS = new Set([
  'vs',
  'versus',
  'or',
  'and',
  'the',
  'a',
  'an',
  'of',
  'in',
  'on',
  'to',
  'is',
  'are',
  'do',
  'does',
  'what',
  'how',
  'when',
  'why',
  'which',
  'you',
  'i',
  'we',
  'for',
  'with',
  'between',
  'difference',
  'use',
  'using',
  'instead',
  'should',
  'can',
]);

/**
 * The words of a search that say what is looked for, in their order and case. A search of nothing but
 * fillers keeps them all.
 *
 * @example queryWords('COPY vs ADD') // ['COPY', 'ADD']
 */
export function queryWords(query: string): string[] {
  const words = query.split(/[\s,;?!"'()]+/u).filter(Boolean);
  const telling = words.filter((word) => !FILLERS.has(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** A title with less than this share of the words says nothing about them. */
const TELLING_SHARE = 0.2;

/**
 * Puts results whose title says what was looked for first, and keeps the engine's order among equals.
 * In: results in the engine's order, and the words looked for. Words of a title count whole, in any case;
 * a word that many titles have counts less, and among titles with the same words the shorter one wins.
 */
export function rankByTitle<T extends { title: string }>(results: readonly T[], words: readonly string[]): T[] {
  const wanted = [...new Set(words.map((word) => word.toLowerCase()))];
  const titles = results.map((result) => ({ result, words: wordsOf(result.title) }));
  const weights = new Map(
    wanted.map((word) => [word, 1 / Math.max(1, titles.filter((title) => title.words.has(word)).length)]),
  );
  const weigh = (some: readonly string[]) => some.reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
  const all = weigh(wanted);
  const scored = titles.map(({ result, words: own }) => {
    const found = wanted.filter((word) => own.has(word));
    const share = all === 0 ? 0 : weigh(found) / all;
    const isTelling = share >= TELLING_SHARE;
    return { result, share: isTelling ? share : 0, cover: isTelling ? found.length / own.size : 0 };
  });
  return scored.sort((a, b) => b.share - a.share || b.cover - a.cover).map(({ result }) => result);
}

/** The telling words of a title, in lower case. */
function wordsOf(title: string): Set<string> {
  return new Set(queryWords(title.replaceAll(/[:/“”„]/gu, ' ')).map((word) => word.toLowerCase()));
}
