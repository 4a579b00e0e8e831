import type { PrintBlock, PrintInline, PrintTable } from './ir.ts';
import { pairsOf } from './table.ts';

/** A table with more columns is too narrow to read in half a page. */
const MOST_COLUMNS = 5;

/**
 * Converts a table that is too wide for its column: each row becomes a heading, named after the header of the first
 * column, with a pair for each other column.
 *
 * @param table - The table.
 * @returns The table itself if it fits, otherwise its rows one below the other.
 */
export function stackTable(table: PrintTable): PrintBlock[] {
  if (table.widths.length <= MOST_COLUMNS) return [table];
  const [corner = [], ...subjects] = table.header;
  const named: PrintInline[] = isBlank(corner) ? [] : [...corner, { type: 'text', value: ': ' }];
  return table.rows.flatMap(([head = [], ...cells]): PrintBlock[] => [
    { type: 'heading', children: [...named, ...head] },
    pairsOf(
      cells
        .map((meaning, column) => ({ term: subjects[column] ?? [], meaning }))
        .filter(({ term, meaning }) => !isBlank(term) || !isBlank(meaning)),
    ),
  ]);
}

function isBlank(content: readonly PrintInline[]): boolean {
  return content.length === 0;
}
