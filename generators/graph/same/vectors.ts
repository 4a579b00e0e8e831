/** Weights of stems, and their length as a vector. */
export interface Vector {
  weights: ReadonlyMap<string, number>;
  length: number;
}

/** Weighs stems by how often a text has them and how few texts do. `rarity` says how telling a stem is. */
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

/** The cosine between two vectors, 0 to 1; 0 where one of them is empty. */
export function cosine(a: Vector, b: Vector): number {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small.weights) sum += weight * (large.weights.get(stem) ?? 0);
  return sum === 0 ? 0 : sum / (a.length * b.length);
}
