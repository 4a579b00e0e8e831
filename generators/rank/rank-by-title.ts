import { queryWords } from './words.ts';

/** Titles with a smaller share of the words are irrelevant. */
const TELLING_SHARE = 0.2;

/**
 * Moves results with the query in their title to the front. Otherwise the order stays the same. Title words match as a
 * whole, in any case. A word that many titles contain has less weight, and among titles with the same words the shorter
 * one comes first.
 *
 * @param results - The results in the order of the search engine.
 * @param words - The words of the query.
 * @returns The results in their new order.
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

/** The content words of a title, in lower case. */
function wordsOf(title: string): Set<string> {
  return new Set(queryWords(title.replaceAll(/[:/“”„]/gu, ' ')).map((word) => word.toLowerCase()));
}
