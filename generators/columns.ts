/** Between two columns, and before the first. */
const GAP = '  ';
/** A longer first column has a line of its own. */
const WIDEST = 52;

/** Lines of two columns that never touch. */
export function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([first]) => first.length).filter((length) => length <= WIDEST));
  return rows.flatMap(([first, second]) =>
    first.length > width
      ? [GAP + first, GAP + ' '.repeat(width) + GAP + second]
      : [GAP + first.padEnd(width) + GAP + second],
  );
}
