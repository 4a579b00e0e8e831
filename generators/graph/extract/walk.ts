import type { Blockquote, RootContent } from 'mdast';
import type { Role } from '../../read/index.ts';
import {
  FIELDS,
  type Field,
  flatten,
  LABEL_DEPTH,
  LABELS,
  OPENERS,
  spanOf,
  splitFields,
  type Unit,
  union,
} from '../outline/index.ts';
import type { GraphNode, NodeOf } from '../schema/index.ts';
import { plainText } from '../text.ts';
import type { NoteContext } from './context.ts';
import type { BlockExtractor, Place, UnitExtractor } from './extractor.ts';
import { blockExtractors, unitExtractors } from './index.ts';
import { addSection } from './section.ts';
import { definedBy, isGeneric, levelOf, subjectOf, verdictBeside, verdictOf } from './subject.ts';

/** Content on its way through a section: a node that stands in it, or blocks that are only text. */
type Piece = { node: GraphNode } | { text: RootContent[] };

/** Makes the node of a heading, and all nodes inside it. */
export function walkUnit(unit: Unit, place: Place, context: NoteContext): GraphNode {
  const extractor = unitExtractors.find((candidate) => candidate.match(unit, place));
  return extractor ? extractBlock(extractor, unit, place, context) : walkSection(unit, place, context);
}

/** Makes a section: blocks are taken out of its content as nodes, the rest is its body. */
export function walkSection(unit: Unit, place: Place, context: NoteContext): NodeOf<'section'> {
  const section = addSection(unit, place, context);
  const { before: twin } = place;
  const verdict = verdictOf(unit.text) ?? (twin && verdictBeside(unit.text, twin.text)) ?? place.verdict;
  const level = levelOf(unit.text) ?? place.level;
  const topic = section.depth === 1 ? section : place.topic;
  const inner: Place = {
    parent: section,
    subject: (unit.label && unit.name === '') || isGeneric(section.title) ? place.subject : subjectOf(section.title),
    named: true,
    commands: unit.label?.role === 'commands',
    ...(verdict && { verdict }),
    ...(level && { level }),
    ...(topic && { topic }),
  };
  for (const piece of takeApart(unit.content, inner, context)) {
    if ('node' in piece) section.content.push(piece.node.id);
    else {
      for (const block of context.convert.blocks(piece.text)) section.content.push(section.body.push(block) - 1);
    }
  }
  unit.units.forEach((child, index) => {
    const before = unit.units[index - 1];
    section.content.push(walkUnit(child, { ...inner, ...(before && { before }) }, context).id);
  });
  return section;
}

/** Takes the nodes out of a section's content. What is left is text, in which nodes may be seen but not taken out. */
function takeApart(content: readonly RootContent[], place: Place, context: NoteContext): Piece[] {
  const pieces: Piece[] = [];
  for (const part of groupsOf(content, OPENERS, true)) {
    const { unit } = part;
    const extractor = unit && unitExtractors.find((candidate) => candidate.match(unit, place));
    if (unit && extractor) {
      pieces.push({ node: extractBlock(extractor, unit, place, context) });
      continue;
    }
    for (const block of part.whole) {
      const quoted = block.type === 'blockquote' ? quotedUnits(block, place) : [];
      if (quoted.length > 0) {
        for (const [inner, found] of quoted) pieces.push({ node: extractBlock(found, inner, place, context) });
        continue;
      }
      const nodes = extractFree(block, place, context);
      if (nodes && block.type !== 'paragraph') pieces.push(...nodes.map((node) => ({ node })));
      else if (nodes?.[0]?.type === 'flow') pieces.push({ node: nodes[0] });
      else {
        pieces.push({ text: [block] });
        lookInside(block, place, context);
      }
    }
  }
  return pieces;
}

/** A quote that begins with a label is a block of its own, or several: what follows a label in it belongs to that one. */
function quotedUnits(quote: Blockquote, place: Place): [Unit, UnitExtractor][] {
  const units: Unit[] = [];
  for (const { unit, whole } of groupsOf(quote.children, OPENERS, true)) {
    const last = units.at(-1);
    if (unit) units.push(unit);
    else if (!last) return [];
    else {
      last.content.push(...whole);
      last.span = union(last.span, spanOf(whole, last.span));
    }
  }
  const found = units.map((unit) => unitExtractors.find((candidate) => candidate.match(unit, place)));
  return found.every((extractor) => extractor !== undefined)
    ? units.flatMap((unit, index): [Unit, UnitExtractor][] => {
        const extractor = found[index];
        return extractor ? [[unit, extractor]] : [];
      })
    : [];
}

/** Makes the nodes that can be seen in content which its owner keeps as text. */
function look(content: readonly RootContent[], place: Place, context: NoteContext, own: ReadonlySet<Role>): void {
  const openers = new Set([...OPENERS].filter((role) => !own.has(role)));
  for (const part of groupsOf(content, openers, false)) {
    const { unit } = part;
    const extractor = unit && unitExtractors.find((candidate) => candidate.match(unit, place));
    if (unit && extractor) {
      extractBlock(extractor, unit, place, context);
      continue;
    }
    if (part.role && UNSAID.has(part.role)) continue;
    for (const block of part.loose) {
      extractFree(block, place, context);
      lookInside(block, place, context, own);
    }
  }
}

function lookInside(block: RootContent, place: Place, context: NoteContext, own: ReadonlySet<Role> = new Set()): void {
  if (block.type === 'list') for (const item of block.children) look(item.children, place, context, own);
  else if (block.type === 'blockquote') look(block.children, place, context, own);
}

function extractFree(block: RootContent, place: Place, context: NoteContext): GraphNode[] | undefined {
  const extractor: BlockExtractor | undefined = blockExtractors.find((candidate) =>
    candidate.match(block, place, context),
  );
  const nodes = extractor?.extract(block, place, context) ?? [];
  return nodes.length > 0 ? nodes : undefined;
}

/** Makes a node that keeps its content as text, and the nodes that can be seen in it. */
function extractBlock(extractor: UnitExtractor, unit: Unit, place: Place, context: NoteContext): GraphNode {
  const { node, rest } = extractor.extract(unit, place, context);
  const verdict = verdictOf(unit.text) ?? place.verdict;
  const role = unit.label?.role;
  const own = new Set<Role>([...(extractor.fields ?? []), ...(role ? [role, ...(FIELDS[role] ?? [])] : [])]);
  const { before: _, ...outer } = place;
  const inner: Place = { ...outer, parent: node, ...aboutOf(node), commands: false, ...(verdict && { verdict }) };
  look(rest, inner, context, own);
  for (const child of unit.units) lookUnit(child, inner, context, own);
  return node;
}

function lookUnit(unit: Unit, place: Place, context: NoteContext, own: ReadonlySet<Role>): void {
  const isField = unit.label && own.has(unit.label.role);
  const extractor = isField ? undefined : unitExtractors.find((candidate) => candidate.match(unit, place));
  if (extractor) {
    extractBlock(extractor, unit, place, context);
    return;
  }
  look(unit.content, place, context, own);
  for (const child of unit.units) lookUnit(child, place, context, own);
}

function aboutOf(node: GraphNode): Pick<Place, 'subject' | 'named' | 'asked'> {
  if (node.type !== 'question') return { subject: node.title, named: false };
  const asked = plainText(node.question);
  const thing = definedBy(asked);
  return {
    subject: thing ?? node.title,
    named: thing !== undefined,
    asked: asked === node.title ? asked : `${node.title}. ${asked}`,
  };
}

/** A labelled passage with the fields that belong to it, or a passage without a label that opens anything. */
interface Group {
  unit?: Unit;
  role?: Role;
  whole: RootContent[];
  loose: RootContent[];
}

/** Fields that ask or describe: what they mention is not what the block teaches. */
const UNSAID: ReadonlySet<Role> = new Set(['question', 'intent', 'level']);

/**
 * Groups content at the labels that open a block. With `keepLists` a list is only opened up when each of its items is
 * labelled: else it is one list, and stays one.
 */
function groupsOf(content: readonly RootContent[], openers: ReadonlySet<Role>, keepLists: boolean): Group[] {
  const groups: Group[] = [];
  const fields = splitFields(content, LABELS, keepLists ? 'all' : 'any');
  for (let index = 0; index < fields.length; index++) {
    const field = fields[index];
    if (!field) continue;
    const role = field.label?.role;
    const opens = role && (openers.has(role) || (keepLists && role === 'situation' && isPitfall(fields[index + 1])));
    if (!opens) {
      groups.push({ ...(role && { role }), whole: field.whole, loose: field.content });
      continue;
    }
    const owned = [field];
    while (belongs(fields[index + 1], role)) owned.push(...fields.slice(++index, index + 1));
    groups.push(groupOf(owned));
  }
  return groups;
}

/** `**Problem:** ...` opens a pitfall of its own where `**Solution:** ...` follows. */
function isPitfall(next: Field | undefined): boolean {
  return next?.label?.role === 'fix' || next?.label?.role === 'trap';
}

/** What is never part of the answer above it. */
const NO_ANSWER: ReadonlySet<Role> = new Set(['question', 'trap', 'challenge', 'warning', 'practice']);

/** A question owns all up to the next one; another block only its own fields. */
function belongs(field: Field | undefined, opener: Role): boolean {
  if (!field) return false;
  const role = field.label?.role;
  if (opener === 'question') return role === undefined || !NO_ANSWER.has(role);
  const fields = opener === 'do' ? FIELDS.practice : FIELDS[opener];
  return role !== undefined && role !== opener && (fields?.includes(role) ?? false);
}

function groupOf(fields: readonly Field[]): Group {
  const [first, ...others] = fields;
  const whole = fields.flatMap((field) => field.whole);
  if (!first?.label) return { whole, loose: whole };
  const content = [...first.content, ...others.flatMap((field) => field.whole)];
  const { label, number = label.number, title = '' } = first;
  const span = fields.map((field) => field.span).reduce(union);
  const text = title || label.role;
  const unit: Unit = {
    depth: LABEL_DEPTH,
    text,
    name: title,
    label,
    ...(number && { number }),
    content,
    units: [],
    span,
  };
  return { unit, whole, loose: flatten(unit) };
}
