/** The values that each option may take. */
export type Factors<T> = { readonly [K in keyof T]-?: readonly T[K][] };

/**
 * Rows of options in which every two values of two different options come together at least once. Most mistakes
 * need no more than two, and the rows are far fewer than all combinations. The same rows each time.
 */
export function pairwise<T extends object>(factors: Factors<T>): T[] {
  const keys = Object.keys(factors) as (keyof T)[];
  const open = new Set<string>();
  const pair = (a: number, x: number, b: number, y: number) => (a < b ? `${a}.${x}-${b}.${y}` : `${b}.${y}-${a}.${x}`);
  const sizes = keys.map((key) => factors[key].length);
  for (const [a, one] of sizes.entries()) {
    for (const [b, other] of sizes.entries()) {
      if (a >= b) continue;
      for (let x = 0; x < one; x++) for (let y = 0; y < other; y++) open.add(pair(a, x, b, y));
    }
  }
  const rows: T[] = [];
  while (open.size > 0) {
    const row = rowFor(sizes, open, pair);
    for (const [a, x] of row.entries()) {
      for (const [b, y] of row.entries()) if (a !== b) open.delete(pair(a, x, b, y));
    }
    const entries = keys.map((key, index) => [key, factors[key][row[index] ?? 0]]);
    rows.push(Object.fromEntries(entries) as T);
  }
  return rows;
}

/** The index of a value for each option: begins with a pair that is open, and then takes what closes the most. */
function rowFor(
  sizes: readonly number[],
  open: ReadonlySet<string>,
  pair: (a: number, x: number, b: number, y: number) => string,
): number[] {
  const [first = ''] = open;
  const given = new Map(
    first
      .split('-')
      .map((half) => half.split('.').map(Number))
      .map(([option = 0, value = 0]) => [option, value]),
  );
  const closes = (option: number, value: number) =>
    [...given].filter(([other, chosen]) => open.has(pair(option, value, other, chosen))).length;
  for (const [option, size] of sizes.entries()) {
    if (given.has(option)) continue;
    const gains = Array.from({ length: size }, (_, value) => closes(option, value));
    given.set(option, gains.indexOf(Math.max(...gains)));
  }
  return sizes.map((_, option) => given.get(option) ?? 0);
}
