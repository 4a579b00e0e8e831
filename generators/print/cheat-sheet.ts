import type { GraphNode, GraphQuery, NodeOf, Stretch } from '../graph/index.ts';
import { cardOf, commandsCard, figuresCard } from './card.ts';
import { type CheatSheet, type Kind, PAGE_WORDS, type SheetItem } from './ir.ts';
import { type KindName, kindTokens } from './kinds.ts';
import type { Setter } from './rich-text.ts';

/**
 * The cheat sheet of a topic: its sections in reading order, each with its prose and cards.
 * Out: undefined for a topic that holds nothing.
 */
export function cheatSheetOf(
  topic: NodeOf<'section'>,
  query: GraphQuery,
  set: Setter,
  kinds: Record<KindName, Kind>,
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
  return runsOf(query.contentOf(section.id)).flatMap((run): SheetItem[] => {
    if ('blocks' in run) return [{ type: 'prose', blocks: set.blocks(run.blocks, section.source) }];
    const [first] = run.nodes;
    if (isAll(run.nodes, 'command') && run.nodes.length > 1) return [commandsCard(run.nodes, set)];
    if (isAll(run.nodes, 'claim')) return [figuresCard(run.nodes, set)];
    if (first?.type === 'section') return sectionItems(first, level + 1, query, set);
    return run.nodes.flatMap((node) => cardOf(node, set) ?? []);
  });
}

/** A section without a title lends its content to the one above. */
function sectionItems(section: NodeOf<'section'>, level: number, query: GraphQuery, set: Setter): SheetItem[] {
  const title = set.text(section.title, section.source);
  if (title.length === 0) return itemsOf(section, level - 1, query, set);
  const items = itemsOf(section, level, query, set);
  const number = set.plain(section.number ?? '', section.source);
  return items.length === 0 ? [] : [{ type: 'heading', level: Math.min(level, 6), number, title }, ...items];
}

type Run = Extract<Stretch, { kind: 'prose' }> | { nodes: GraphNode[] };

/** Commands and figures in a row belong together; every other node stands alone. */
function runsOf(stretches: readonly Stretch[]): Run[] {
  const runs: Run[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (stretch.kind === 'prose') runs.push(stretch);
    else if (last && 'nodes' in last && JOINED.has(stretch.node.type) && last.nodes[0]?.type === stretch.node.type)
      last.nodes.push(stretch.node);
    else runs.push({ nodes: [stretch.node] });
  }
  return runs;
}

const JOINED: ReadonlySet<string> = new Set(['command', 'claim']);

function isAll<T extends GraphNode['type']>(nodes: readonly GraphNode[], type: T): nodes is NodeOf<T>[] {
  return nodes.every((node) => node.type === type);
}

function summaryOf(topic: NodeOf<'section'>, query: GraphQuery): string {
  return (Object.keys(kindTokens) as KindName[])
    .map((kind) => ({ kind, count: query.within(topic.id, kind).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${count} ${wordFor(kind, count).toLowerCase()}`)
    .join('  ·  ');
}

function wordFor(kind: KindName, count: number): string {
  if (count > 1) return kindTokens[kind].plural;
  return SINGULARS[kind] ?? kindTokens[kind].label;
}

/** Where the label of a card is no name for one of its kind. */
const SINGULARS: { readonly [K in KindName]?: string } = {
  concept: 'Term',
  comparison: 'Comparison',
  procedure: 'Procedure',
  example: 'Example',
};
