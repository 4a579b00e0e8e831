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
  'to',
  'is',
  'what',
  'how',
  'between',
  'difference',
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

/**
 * Puts results whose title says what was looked for first, and keeps the engine's order among equals.
 * In: results in the engine's order, and the words looked for. Words of a title count whole, in any case.
 */
export function rankByTitle<T extends { title: string }>(results: readonly T[], words: readonly string[]): T[] {
  const wanted = words.map((word) => word.toLowerCase());
  const scored = results.map((result) => {
    const title = new Set(result.title.toLowerCase().split(/[\s,;:?!"'()/]+/u));
    const found = wanted.filter((word) => title.has(word)).length;
    return { result, share: wanted.length === 0 ? 0 : found / wanted.length };
  });
  return scored.sort((a, b) => b.share - a.share).map(({ result }) => result);
}
