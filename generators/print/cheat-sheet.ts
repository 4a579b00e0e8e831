import { cardKinds, cardOf, commandsCard, correctionsOf, countOf, isCardKind } from '../cards/index.ts';
import type { GraphNode, GraphQuery, NodeOf, Stretch } from '../graph/index.ts';
import { printCard, printParts } from './card.ts';
import { type CheatSheet, type Kind, PAGE_WORDS, type SheetItem } from './ir.ts';
import type { Setter } from './rich-text.ts';

/**
 * The cheat sheet of a topic: its sections in reading order, each with its prose and cards.
 * Out: undefined for a topic that holds nothing.
 */
export function cheatSheetOf(
  topic: NodeOf<'section'>,
  query: GraphQuery,
  set: Setter,
  kinds: Record<string, Kind>,
): CheatSheet | undefined {
  const items = itemsOf(topic, 1, query, set);
  if (!items.some(({ type }) => type !== 'heading')) return undefined;
  const note = query.noteOf(topic.id);
  const printable = (text: string) => set.plain(text, topic.source);
  return {
    title: printable(topic.title) || 'Untitled',
    pageWords: PAGE_WORDS,
    overline: note?.course ? `Cheat sheet  ·  ${printable(note.course)}` : 'Cheat sheet',
    summary: summaryOf(topic, query),
    source: printable(topic.source.path),
    kinds,
    items,
  };
}

function itemsOf(section: NodeOf<'section'>, level: number, query: GraphQuery, set: Setter): SheetItem[] {
  const corrections = printParts(correctionsOf(section, query), section.source, set);
  const items = runsOf(query.contentOf(section.id)).flatMap((run): SheetItem[] => {
    if ('blocks' in run) {
      const blocks = set.blocks(run.blocks, section.source);
      return blocks.length > 0 ? [{ type: 'prose', parts: [{ blocks }] }] : [];
    }
    if ('commands' in run) return [printCard(commandsCard(run.commands, query), set)];
    if (run.node.type === 'section') return sectionItems(run.node, level + 1, query, set);
    return isCardKind(run.node.type) ? [printCard(cardOf(run.node, query), set)] : [];
  });
  return corrections.length > 0 ? [{ type: 'prose', parts: corrections }, ...items] : items;
}

/** A section without a title lends its content to the one above. */
function sectionItems(section: NodeOf<'section'>, level: number, query: GraphQuery, set: Setter): SheetItem[] {
  const title = set.text(section.title, section.source);
  if (title.length === 0) return itemsOf(section, level - 1, query, set);
  const items = itemsOf(section, level, query, set);
  const number = set.plain(section.number ?? '', section.source);
  return items.length === 0 ? [] : [{ type: 'heading', level: Math.min(level, 6), number, title }, ...items];
}

type Run = Extract<Stretch, { kind: 'prose' }> | { commands: NodeOf<'command'>[] } | { node: GraphNode };

/** Commands in a row belong together; every other node stands alone. */
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

function summaryOf(topic: NodeOf<'section'>, query: GraphQuery): string {
  return cardKinds
    .map((kind) => ({ kind, count: query.within(topic.id, kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => countOf(kind, count))
    .join('  ·  ');
}
