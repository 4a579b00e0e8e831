/**
 * Finds the last number that is not greater than a limit. Binary search.
 *
 * @param sorted - Numbers in ascending order.
 * @param limit - The limit.
 * @returns The index of the number; 0 if all numbers are greater, or there are none.
 */
export function lastAtMost(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
