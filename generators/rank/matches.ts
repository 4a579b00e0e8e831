/** The quality of a word's matches, by document. */
export type Matches = Map<number, number>;

/** Minimum quality of a match with the name of a document. */
const NAMING = 0.8;

/** The frequency of a word. A match in a name counts as one document, a match in a text as part of one. */
export function frequencyOf(found: Matches): number {
  let count = 0;
  for (const quality of found.values()) count += Math.min(1, quality / NAMING) ** 2;
  return count;
}

/** The average quality of the matches of several words, weighted by word. */
export function averageOf(matches: readonly Matches[], weights: readonly number[]): Matches {
  const total = sumOf(weights);
  const average: Matches = new Map();
  for (const [index, found] of matches.entries()) {
    const share = total === 0 ? 0 : (weights[index] ?? 0) / total;
    for (const [doc, quality] of found) average.set(doc, (average.get(doc) ?? 0) + quality * share);
  }
  return average;
}

/** Adds the matches of one form of a word to those of others. The better one counts. */
export function merge(into: Matches, matches: Matches, factor: number): void {
  for (const [doc, quality] of matches) into.set(doc, Math.max(into.get(doc) ?? 0, quality * factor));
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
