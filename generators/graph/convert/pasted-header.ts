import type { TableRow } from 'mdast';

/** With fewer columns, a first row without gaps may be any row. */
const FEWEST_COLUMNS = 3;

/**
 * The rows of a table without the empty header that other programs put above a pasted one, whose own header follows. Its corner may be
 * empty.
 */
export function withOwnHeader(rows: readonly TableRow[]): readonly TableRow[] {
  const [first, second] = rows;
  const isPasted =
    rows.length > 2 &&
    first !== undefined &&
    first.children.length >= FEWEST_COLUMNS &&
    first.children.every(({ children }) => children.length === 0) &&
    second?.children.length === first.children.length &&
    second.children.slice(1).every(({ children }) => children.length > 0);
  return isPasted ? rows.slice(1) : rows;
}
