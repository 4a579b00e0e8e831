/**
 * Divides items into groups of about equal size, without changing their order.
 *
 * @param items - The items.
 * @param count - The number of groups, at least 1.
 * @param sizeOf - The size of an item.
 * @returns As many groups as requested. Some are empty if there are too few items, or very unequal ones.
 */
export function inEqualGroups<T>(items: readonly T[], count: number, sizeOf: (item: T) => number): T[][] {
  const total = items.reduce((sum, item) => sum + sizeOf(item), 0);
  const groups = Array.from({ length: count }, (): T[] => []);
  let before = 0;
  for (const item of items) {
    const middle = before + sizeOf(item) / 2;
    groups[Math.min(count - 1, Math.floor((middle / total) * count))]?.push(item);
    before += sizeOf(item);
  }
  return groups;
}
