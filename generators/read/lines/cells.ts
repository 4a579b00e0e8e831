/** The cells of a row of a pipe table, without the outer pipes. Escaped pipes are part of a cell. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/u, '')
    .replace(/(?<!\\)\|$/u, '');
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.trim());
}

/** A row of a pipe table, padded to `width` cells. */
export function rowOf(cells: readonly string[], width: number): string {
  const padded = [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')];
  return `| ${padded.join(' | ')} |`;
}

/** The delimiter row of a pipe table. */
export function marksOf(width: number): string {
  return `|${' --- |'.repeat(width)}`;
}

/** Escapes pipes in the text of a cell. */
export function escapedCell(cell: string): string {
  return cell.replace(/\\?\|/gu, '\\|');
}
