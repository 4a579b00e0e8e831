/** Milliseconds of one call. */
export function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Times two pieces of work in turn, A B A B ..., so that a machine that slows down slows both. Out: the
 * median milliseconds of each, and the median of the ratios A/B pair by pair. `rounds` are counted after one that is not.
 */
export function compare(a: () => unknown, b: () => unknown, rounds = 7): { a: number; b: number; ratio: number } {
  const pairs = Array.from({ length: rounds + 1 }, () => ({ a: timeOf(a), b: timeOf(b) })).slice(1);
  return {
    a: median(pairs.map((pair) => pair.a)),
    b: median(pairs.map((pair) => pair.b)),
    ratio: median(pairs.map((pair) => pair.a / pair.b)),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
