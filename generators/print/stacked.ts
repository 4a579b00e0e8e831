import type { PrintBlock, PrintInline, PrintTable } from './ir.ts';
import { pairsOf } from './table.ts';

/** A table of more columns has none wide enough to read in half a page. */
const MOST_COLUMNS = 5;

/**
 * A table that is too wide for its column is turned: each row becomes a heading, named by the head of the first column, with
 * a pair for each of the others.
 * In: any table. Out: the table itself where it fits, else its rows one below the other.
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
