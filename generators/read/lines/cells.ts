/** Cells of a row of a pipe table, without the marks at its ends. Escaped marks are part of a cell. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}

/** A row of a pipe table; the cells are filled up to `width`. */
export function rowOf(cells: readonly string[], width: number): string {
  const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
  return `| ${padded.join(' | ')} |`;
}

/** The row of marks that stands below the header of a pipe table. */
export function marksOf(width: number): string {
  return `|${' --- |'.repeat(width)}`;
}

/** A cell that may hold anything but the sign that ends it. */
export function escapedCell(cell: string): string {
  return cell.replace(/\\?\|/gu, '\\|');
}
