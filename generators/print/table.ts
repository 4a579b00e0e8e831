import type { PrintBlock, PrintInline, PrintTable } from './ir.ts';

/** More columns than this need smaller type in a column of the sheet. */
const ROOMY = 3;
/** How much wider a letter of code is than one of text. */
const CODE_WIDTH = 1.25;
/** Widest share of a column against the narrowest: a long text must not squeeze the others out. */
const SPREAD = 3.2;

/**
 * Lays out a table. In: rows of cells, the first is the header; rows may differ in length.
 * Out: the table with a share of the width for each column, by how much its cells hold.
 */
export function toPrintTable(rows: readonly PrintInline[][][]): PrintTable {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? []));
  const [header = [], ...body] = full;
  return {
    type: 'table',
    widths: Array.from({ length: columns }, (_, column) => shareOf(full.map((row) => lengthOf(row[column] ?? [])))),
    dense: columns > ROOMY,
    rowHeads: true,
    header,
    rows: body,
  };
}

/** Two columns, a term and its meaning, as wide as they need. */
export function pairsOf(rows: { term: PrintInline[]; meaning: PrintInline[] }[]): PrintBlock {
  const widths = [rows.map(({ term }) => lengthOf(term)), rows.map(({ meaning }) => lengthOf(meaning))].map(shareOf);
  return { type: 'pairs', widths, rows };
}

/** The square root of the average length flattens the differences; the longest cell has a say too. */
function shareOf(lengths: readonly number[]): number {
  if (lengths.length === 0) return 1;
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const share = Math.sqrt(Math.max(average, 1) + Math.max(...lengths) / 4);
  return Math.round(Math.min(Math.max(share, 2.5), 2.5 * SPREAD) * 100) / 100;
}

function lengthOf(content: readonly PrintInline[]): number {
  let length = 0;
  for (const node of content) {
    if (node.type === 'break') length += 1;
    else if (node.type === 'code') length += node.value.length * CODE_WIDTH;
    else length += 'value' in node ? node.value.length : lengthOf(node.children);
  }
  return length;
}
