import { escapedCell, marksOf, rowOf } from '../../../lines/cells.ts';
import { type Line, largest } from '../../../lines/line.ts';
import { type Block, inlineOf, type Token } from './tokens.ts';

/** A Markdown table; undefined for layout tables, with one column or a nested table. */
export function table({ tokens }: Block): Line[] | undefined {
  if (tokens.filter((token) => token.kind === 'open' && token.name === 'table').length > 1) return undefined;
  const rows: { cells: Token[][]; line: Line }[] = [];
  let cell: Token[] | undefined;
  for (const token of tokens) {
    const name = token.kind === 'text' ? '' : token.name;
    if (name === 'tr' || name === 'table' || name === 'thead' || name === 'tbody') {
      if (name === 'tr' && token.kind === 'open') rows.push({ cells: [], line: token.line });
      cell = undefined;
    } else if (name === 'td' || name === 'th') {
      cell = token.kind === 'open' ? [] : undefined;
      if (cell) rows.at(-1)?.cells.push(cell);
    } else if (cell) {
      cell.push(token);
      const row = rows.at(-1);
      if (row) row.line = { ...row.line, to: Math.max(row.line.to, token.line.to) };
    }
  }
  const filled = rows.filter((row) => row.cells.length > 0);
  const width = largest(
    filled.map((row) => row.cells.length),
    0,
  );
  if (filled.length < 2 || width < 2) return undefined;
  return filled.flatMap(({ cells, line }, index) => {
    const text = rowOf(
      cells.map((own) => escapedCell(inlineOf(own))),
      width,
    );
    return index === 0
      ? [
          { ...line, text },
          { ...line, text: marksOf(width) },
        ]
      : [{ ...line, text }];
  });
}
