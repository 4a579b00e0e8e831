import type { RootContent, Table } from 'mdast';
import { type Span, spanOf } from '../outline/index.ts';
import type { Confidence, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { isCommandTable } from './command-list.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Place, UnitExtractor } from './extractor.ts';

/** Longer than this, the columns are no title. */
const LONGEST_TITLE = 60;
/** More columns than this are fields of a list, not rivals. */
const MOST_RIVALS = 3;

/** A table below a label or heading that says it compares. */
export const comparison: UnitExtractor = {
  name: 'comparison',
  type: 'comparison',
  match: (unit) =>
    unit.label?.role === 'comparison' &&
    unit.units.length === 0 &&
    unit.content.filter((block) => block.type === 'table').length === 1,
  extract(unit, place, context) {
    const table = unit.content.find((block) => block.type === 'table');
    const rest = unit.content.filter((block) => block !== table);
    const node = make(table, unit.name, unit.span, 'labelled', rest, place, context);
    return { node, rest };
  },
};

/** Any other table with two columns or more, and a row. */
export const table: BlockExtractor = {
  name: 'table',
  type: 'comparison',
  match: (block, _place, context) =>
    block.type === 'table' &&
    block.children.length >= 2 &&
    (block.children[0]?.children.length ?? 0) >= 2 &&
    !isCommandTable(block, context),
  extract(block, place, context) {
    if (block.type !== 'table') return [];
    return [make(block, '', spanOf([block], place.parent.source), 'inferred', [], place, context)];
  },
};

function make(
  node: Table | undefined,
  title: string,
  span: Span,
  confidence: Confidence,
  rest: readonly RootContent[],
  place: Place,
  context: NoteContext,
): NodeOf<'comparison'> {
  const [header = [], ...rows] =
    node?.children.map((row) => row.children.map((cell) => context.convert.inlines(cell.children))) ?? [];
  const subjects = header.slice(1).map(plainText);
  const aspects = rows.map((row) => plainText(row[0] ?? []));
  return context.add(
    'comparison',
    {
      title: title || titleOf(subjects, aspects, place),
      span,
      rule: confidence === 'labelled' ? 'comparison' : 'table',
      confidence,
      parent: place.parent,
    },
    {
      corner: plainText(header[0] ?? []),
      subjects,
      aspects,
      cells: rows.map((row) => subjects.map((_, index) => row[index + 1] ?? [])),
      body: context.convert.blocks(rest),
    },
  );
}

/** The axis that the heading names is what is compared; without one the columns, and a single column is called after the heading. */
function titleOf(subjects: readonly string[], aspects: readonly string[], place: Place): string {
  const above = `${place.subject} ${place.asked ?? ''}`.toLowerCase();
  const named = (axis: readonly string[]): number =>
    axis.filter((name) => name !== '' && above.includes(name.toLowerCase())).length;
  if (aspects.length <= 4 && named(aspects) >= 2 && named(subjects) < 2) return aspects.join(' vs ');
  const title = subjects.join(' vs ');
  const isVersus = subjects.length >= 2 && subjects.length <= MOST_RIVALS && title.length <= LONGEST_TITLE;
  return isVersus ? title : place.subject;
}
