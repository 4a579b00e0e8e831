import type { RootContent, Table } from 'mdast';
import { withOwnHeader } from '../convert/index.ts';
import { spanOf } from '../outline/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { isCommandTable } from './command-list.ts';
import type { NoteContext, Origin } from './context.ts';
import type { BlockExtractor, Scope, UnitExtractor } from './extractor.ts';
import { type Cells, comparedBy } from './table-kind.ts';

/** Longer column headers, joined, do not make a title. */
const LONGEST_TITLE = 60;
/** With more columns, they are fields of a list. */
const MOST_RIVALS = 3;

/** A table below a label or heading that announces a comparison. */
export const comparison: UnitExtractor = {
  name: 'comparison',
  type: 'comparison',
  match: (unit) =>
    unit.label?.role === 'comparison' &&
    unit.units.length === 0 &&
    unit.content.filter((block) => block.type === 'table').length === 1,
  extract(unit, scope, context) {
    const table = unit.content.find((block) => block.type === 'table');
    const rest = unit.content.filter((block) => block !== table);
    const cells = cellsOf(table, context);
    const node = addComparison(
      cells,
      {
        title: unit.name || titleOf(cells, scope),
        span: unit.span,
        rule: 'comparison',
        confidence: 'labelled',
        parent: scope.parent,
      },
      rest,
      context,
    );
    return { node, rest };
  },
};

/** Any other table with at least two columns and one row: a comparison or a reference. */
export const table: BlockExtractor = {
  name: 'table',
  type: 'comparison',
  match: (block, _place, context) =>
    block.type === 'table' &&
    block.children.length >= 2 &&
    (block.children[0]?.children.length ?? 0) >= 2 &&
    !isCommandTable(block, context),
  extract(block, scope, context) {
    if (block.type !== 'table') return [];
    const cells = cellsOf(block, context);
    const above = `${scope.subject} ${scope.asked ?? ''}`;
    const origin = {
      span: spanOf([block], scope.parent.source),
      rule: 'table',
      confidence: 'inferred',
      parent: scope.parent,
    } as const;
    if (comparedBy(cells, above, scope.topic?.title) === undefined) {
      const fields = { columns: cells.header.map((cell) => plainText(cell)), rows: cells.rows };
      return [context.add('reference', { ...origin, title: scope.subject }, fields)];
    }
    return [addComparison(cells, { ...origin, title: titleOf(cells, scope) }, [], context)];
  },
};

function addComparison(
  { header: [corner = [], ...subjects], rows }: Cells,
  origin: Origin,
  beside: readonly RootContent[],
  context: NoteContext,
) {
  return context.add('comparison', origin, {
    corner: plainText(corner),
    subjects: subjects.map(plainText),
    aspects: rows.map(([aspect = []]) => plainText(aspect)),
    cells: rows.map((row) => subjects.map((_, index) => row[index + 1] ?? [])),
    body: context.convert.blocks(beside),
  });
}

/** The cells of a table. Every row has at least as many cells as the header. */
function cellsOf(table: Table | undefined, { convert }: NoteContext): Cells {
  const [header = [], ...rows] = withOwnHeader(table?.children ?? []).map((row) =>
    row.children.map((cell): Inline[] => convert.inlines(cell.children)),
  );
  return { header, rows: rows.map((row) => [...row, ...header.slice(row.length).map((): Inline[] => [])]) };
}

/**
 * The title of a comparison: its rows if they are the subjects, otherwise its columns; the heading if there are too
 * many or they are too long.
 */
function titleOf(cells: Cells, scope: Scope): string {
  const [, ...subjects] = cells.header.map((cell) => plainText(cell));
  const compared = comparedBy(cells, `${scope.subject} ${scope.asked ?? ''}`, scope.topic?.title);
  const rivals = compared === 'rows' ? cells.rows.map(([first = []]) => plainText(first)) : subjects;
  const title = rivals.join(' vs ');
  const isVersus = rivals.length >= 2 && rivals.length <= MOST_RIVALS && title.length <= LONGEST_TITLE;
  return compared && isVersus ? title : scope.subject;
}
