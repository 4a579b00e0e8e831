import type { List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as mdastText } from 'mdast-util-to-string';
import { isKind, labelOf } from '../../read/index.ts';
import { cutLead, LABEL_DEPTH, partsOf, spanOf, type Unit, union } from '../outline/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { UnitExtractor } from './extractor.ts';
import { textInlines } from './rich.ts';

/** More siblings would make an unreadable table. */
const MOST_SIBLINGS = 6;
const LONGEST_NAME = 60;
/** The minimum number of labels that siblings have in common. */
const FEWEST_SHARED = 2;

/**
 * Siblings whose bullets have the same labels: a comparison with a column for each sibling and a row for each label.
 * Each sibling is a concept.
 */
export const parallel: UnitExtractor = {
  name: 'parallel',
  type: 'comparison',
  match: (unit) => !unit.heading && !unit.label && unit.units.length > 1 && areAlike(unit.units),
  extract(unit, scope, context) {
    const siblings = unit.units.map((sibling) => ({
      sibling,
      name: nameOf(sibling.text),
      rows: bulletsOf(sibling).map((item) => rowOf(item, context)),
    }));
    const aspects = [...new Set(siblings.flatMap(({ rows }) => rows.map(({ label }) => label)))];
    const origin = { rule: 'parallel', confidence: 'inferred' } as const;
    const node = context.add(
      'comparison',
      { ...origin, title: scope.subject, span: unit.span, parent: scope.parent },
      {
        corner: '',
        subjects: siblings.map(({ name }) => name),
        aspects: aspects.filter((aspect) => aspect !== ''),
        cells: aspects
          .filter((aspect) => aspect !== '')
          .map((aspect) => siblings.map(({ rows }) => rows.find(({ label }) => label === aspect)?.said ?? [])),
        body: [],
      },
    );
    for (const { sibling, name } of siblings) {
      if (context.defined.has(name.toLowerCase())) continue;
      const definition: Block[] = context.convert.blocks(sibling.content);
      context.add('concept', { ...origin, title: name, span: sibling.span, parent: node }, { aliases: [], definition });
    }
    return {
      node,
      rest: [],
      parts: siblings.map(({ sibling, name }) => ({ subject: name, content: sibling.content })),
    };
  },
};

/** Converts a list to a unit with siblings: each item has a name and nested bullets. Undefined for any other list. */
export function siblingsIn(list: List): Unit | undefined {
  const units = list.children.map((item): Unit | undefined => {
    const [name, ...content] = item.children;
    if (name?.type !== 'paragraph') return undefined;
    return unitOf(partsOf(mdastText(name)).text, content, spanOf([item], { line: 1, endLine: 1 }));
  });
  const found = units.filter((unit) => unit !== undefined);
  return found.length === units.length && areAlike(found) ? unitOfSiblings(found) : undefined;
}

/** Joins adjacent similar headings to one unit; all others are unchanged. */
export function joinSiblings(units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  for (let index = 0; index < units.length; ) {
    let end = index + 1;
    while (end < units.length && isSibling(units[index]) && isSibling(units[end])) end++;
    const run = units.slice(index, end);
    out.push(...(areAlike(run) ? [unitOfSiblings(run)] : run));
    index = end;
  }
  return out;
}

function unitOf(text: string, content: RootContent[], span: Unit['span']): Unit {
  return { depth: LABEL_DEPTH, text, name: text, content, units: [], span };
}

function unitOfSiblings(units: Unit[]): Unit {
  return { ...unitOf('', [], units.map(({ span }) => span).reduce(union)), units };
}

/** Whether siblings have names, contain only labelled bullets, and share enough labels. */
function areAlike(units: readonly Unit[]): boolean {
  if (units.length < 2 || units.length > MOST_SIBLINGS || !units.every(isSibling)) return false;
  const counts = new Map<string, number>();
  for (const unit of units)
    for (const label of new Set(bulletsOf(unit).map(labelIn))) counts.set(label, (counts.get(label) ?? 0) + 1);
  // `Situation` and `Fix` in each of them make traps, `Question` and `Answer` make questions.
  const shared = [...counts].filter(([label, count]) => count >= 2 && label !== '' && !labelOf(label));
  return (
    shared.length >= FEWEST_SHARED &&
    units.every((unit) => bulletsOf(unit).some((item) => shared.some(([label]) => label === labelIn(item))))
  );
}

function isSibling(unit: Unit | undefined): boolean {
  if (!unit || (unit.label && !isKind(unit.label.role)) || unit.asks || unit.units.length > 0) return false;
  if (nameOf(unit.text) === '' || unit.text.length > LONGEST_NAME) return false;
  return unit.content.length > 0 && unit.content.every(({ type }) => type === 'list') && bulletsOf(unit).every(labelIn);
}

function bulletsOf(unit: Unit): ListItem[] {
  return unit.content.flatMap((block) => (block.type === 'list' ? block.children : []));
}

/** The bold label of a bullet; empty if it has none. */
function labelIn(item: ListItem): string {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return '';
  const lead = cutLead(paragraph.children);
  return lead ? partsOf(mdastText({ type: 'paragraph', children: lead.lead } as Paragraph)).text : '';
}

function rowOf(item: ListItem, { convert }: NoteContext): { label: string; said: Inline[] } {
  const [paragraph, ...more] = item.children;
  const rest = paragraph?.type === 'paragraph' ? (cutLead(paragraph.children)?.rest ?? []) : [];
  const below = plainText(convert.blocks(more)).replace(/\s+/gu, ' ');
  return { label: labelIn(item), said: [...convert.inlines(rest), ...(below === '' ? [] : textInlines(` ${below}`))] };
}

/** `Bridge Network (The Default) docker0:` becomes `Bridge Network`. */
function nameOf(text: string): string {
  return text
    .replace(/\s*\(.*$/u, '')
    .replace(/\s*[:：]\s*$/u, '')
    .trim();
}
