/** Between two columns, and before the first. */
const GAP = '  ';
/** Wider first columns are put on a line of their own. */
const WIDEST = 52;

/** Formats rows in two columns. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length).filter((length) => length <= WIDEST));
  return rows.flatMap(([first, second]) =>
    first.length > width
      ? [GAP + first, GAP + ' '.repeat(width) + GAP + second]
      : [GAP + first.padEnd(width) + GAP + second],
  );
}
