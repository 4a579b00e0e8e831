/** Weights of stems, and the length of the vector. */
export interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/**
 * Weighs stems by their frequency in a text and their rarity in all texts (TF-IDF).
 *
 * @param stems - The stems of the text.
 * @param rarity - The weight of a stem by its rarity.
 */
export function vectorOf(stems: readonly string[], rarity: (stem: string) => number): Vector {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  let square = 0;
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) {
    const weight = (1 + Math.log(count)) * rarity(stem);
    weights.set(stem, weight);
    square += weight * weight;
  }
  return { weights, length: Math.sqrt(square) };
}

/** The cosine of the angle between two vectors, from 0 to 1. 0 if one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small.weights) sum += weight * (large.weights.get(stem) ?? 0);
  return sum === 0 ? 0 : sum / (a.length * b.length);
}
