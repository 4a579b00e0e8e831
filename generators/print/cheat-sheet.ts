import { cardKinds, commandsCard, correctionsOf, countOf, isCardKind, worthOf } from '../cards/index.ts';
import type { GraphNode, NodeOf, Stretch } from '../graph/index.ts';
import { nodeCard, printCard, printParts } from './card.ts';
import type { PrintContext } from './context.ts';
import type { CheatSheet, PrintCard } from './ir.ts';
import { withReferences } from './references.ts';
import { type SheetEntry, sheetOf } from './sheet.ts';

/** Maximum number of pages. A longer document is a book. */
const MOST_PAGES = 2;

/**
 * Creates the cheat sheet of a topic: its sections in reading order, with their most important content.
 *
 * @returns Undefined for a topic without content.
 */
export function cheatSheetOf(topic: NodeOf<'section'>, context: PrintContext): CheatSheet | undefined {
  return topicSheetOf(topic, context, {
    overline: context.words.sheet.overline,
    mostPages: MOST_PAGES,
    reorder: true,
  });
}

/**
 * Creates the book of a topic: all of it in reading order, on any number of pages.
 *
 * @returns Undefined for a topic without content.
 */
export function topicBookOf(topic: NodeOf<'section'>, context: PrintContext): CheatSheet | undefined {
  return topicSheetOf(topic, context, {
    overline: context.words.topicBook.overline,
    mostPages: 0,
    reorder: false,
  });
}

/**
 * Creates a sheet of several topics, each of which is too short for one of its own.
 *
 * @returns Undefined if none of them has content.
 */
export function sharedSheetOf(
  topics: readonly NodeOf<'section'>[],
  title: string,
  context: PrintContext,
): CheatSheet | undefined {
  const entries = topics.flatMap((topic) => sectionEntries(topic, 2, context));
  if (!hasContent(entries)) return undefined;
  const head = {
    title,
    overline: context.words.sheet.overline,
    summary: summaryOf(topics, context),
    source: '',
    nodes: topics,
    mostPages: MOST_PAGES,
    reorder: true,
  };
  return sheetOf(entries, head, context);
}

function hasContent(entries: readonly SheetEntry[]): boolean {
  return entries.some(({ part }) => part.type !== 'heading');
}

function topicSheetOf(
  topic: NodeOf<'section'>,
  context: PrintContext,
  { overline, ...how }: Pick<CheatSheet, 'overline' | 'mostPages' | 'reorder'>,
): CheatSheet | undefined {
  const { query, set, words } = context;
  const entries = entriesOf(topic, 1, context);
  if (!hasContent(entries)) return undefined;
  const course = query.courseOf(topic.id)?.title;
  const printable = (text: string) => set.plain(text, topic.source);
  const head = {
    title: printable(topic.title) || words.untitled,
    overline: course ? `${overline}  ·  ${printable(course)}` : overline,
    summary: summaryOf([topic], context),
    source: context.sources ? printable(topic.source.path) : '',
    nodes: [topic],
    ...how,
  };
  return sheetOf(entries, head, context);
}

function entriesOf(section: NodeOf<'section'>, level: number, context: PrintContext): SheetEntry[] {
  const { query, set, words } = context;
  const corrections = printParts(correctionsOf(section, query, words), section.source, set);
  const entries = runsOf(query.contentOf(section.id)).flatMap((run): SheetEntry[] => {
    if ('blocks' in run) {
      const blocks = set.blocks(run.blocks, section.source);
      return blocks.length > 0 ? [{ part: { type: 'prose', parts: withReferences([{ blocks }]) }, worth: 0 }] : [];
    }
    if ('commands' in run) {
      const worth = Math.max(...run.commands.map((command) => worthOf(command, query)));
      return [{ part: printCard(commandsCard(run.commands, query, words), context), worth }];
    }
    if (run.node.type === 'section') return sectionsBelow(section, run.node, level, context);
    if (!isCardKind(run.node.type)) return [];
    return [{ part: cardBelow(section, run.node, context), worth: worthOf(run.node, query) }];
  });
  const warning: SheetEntry = { part: { type: 'prose', parts: withReferences(corrections) }, worth: 1 };
  return corrections.length > 0 ? [warning, ...entries] : entries;
}

/** The entries of a section in another. A heading that repeats the one above it is left out. */
function sectionsBelow(
  above: NodeOf<'section'>,
  section: NodeOf<'section'>,
  level: number,
  context: PrintContext,
): SheetEntry[] {
  const isRepeated = section.title.toLowerCase() === above.title.toLowerCase();
  return isRepeated ? entriesOf(section, level, context) : sectionEntries(section, level + 1, context);
}

/** The card of a node, without a title that would only repeat words of the heading above it. A question keeps its own. */
function cardBelow(section: NodeOf<'section'>, node: GraphNode, context: PrintContext): PrintCard {
  const card = nodeCard(node, context);
  return node.type !== 'question' && section.title.endsWith(node.title) ? { ...card, title: [] } : card;
}

/** The entries of a section. A section without a title adds its content to the one above. */
function sectionEntries(section: NodeOf<'section'>, level: number, context: PrintContext): SheetEntry[] {
  const { set } = context;
  const title = set.text(section.title, section.source);
  if (title.length === 0) return entriesOf(section, level - 1, context);
  const entries = entriesOf(section, level, context);
  const number = set.plain(section.number ?? '', section.source);
  const heading: SheetEntry = { part: { type: 'heading', level: Math.min(level, 6), number, title }, worth: 0 };
  return entries.length === 0 ? [] : [heading, ...entries];
}

type Run = Extract<Stretch, { kind: 'prose' }> | { commands: NodeOf<'command'>[] } | { node: GraphNode };

/** Groups adjacent commands. Every other node is a group of its own. */
function runsOf(stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (stretch.kind === 'prose') runs.push(stretch);
    else if (stretch.node.type !== 'command') runs.push({ node: stretch.node });
    else if (last && 'commands' in last) last.commands.push(stretch.node);
    else runs.push({ commands: [stretch.node] });
  }
  return runs;
}

function summaryOf(topics: readonly NodeOf<'section'>[], { query, words }: PrintContext): string {
  return cardKinds
    .map((kind) => ({ kind, count: topics.reduce((sum, { id }) => sum + query.within(id, kind).length, 0) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => countOf(kind, count, words))
    .join('  ·  ');
}
