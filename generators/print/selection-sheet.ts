import { type CardWords, countOf, isCardKind } from '../cards/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { cardAlone } from './card.ts';
import type { PrintContext } from './context.ts';
import type { CheatSheet } from './ir.ts';
import { type SheetEntry, sheetOf } from './sheet.ts';

/**
 * Creates a sheet of selected nodes, grouped by topic.
 *
 * @param nodes - The nodes in reading order.
 * @param context - The context of the run.
 * @param head - The heading, and the text above it.
 * @param tick - Selects the cards with a checkbox.
 * @returns Undefined if no node has a card.
 */
export function selectionSheetOf(
  nodes: readonly GraphNode[],
  head: { title: string; overline?: string },
  context: PrintContext,
  tick: (node: GraphNode) => boolean = () => false,
): CheatSheet | undefined {
  const { query, set, words } = context;
  const { title, overline = words.selection } = head;
  const cards = nodes.filter(({ type }) => isCardKind(type));
  const [first] = cards;
  if (!first) return undefined;
  const topics = Map.groupBy(cards, (node) => query.topicOf(node.id));
  const entries = [...topics].flatMap(([topic, own]): SheetEntry[] => {
    const name = topic ? set.text(topic.title, topic.source) : [];
    const heading: SheetEntry = { part: { type: 'heading', level: 2, number: '', title: name }, worth: 0 };
    const made = own.map((node) => ({ ...cardAlone(node, context), ...(tick(node) && { tick: true as const }) }));
    return [...(name.length === 0 ? [] : [heading]), ...made.map((part) => ({ part, worth: 0 }))];
  });
  const kindsOf = Map.groupBy(cards, ({ type }) => type);
  const about = {
    title: set.plain(title, first.source),
    overline,
    summary: [...kindsOf].map(([kind, own]) => countOf(kind, own.length, words)).join('  ·  '),
    source: context.sources ? sourceOf(new Set(cards.map(({ source }) => set.plain(source.path, source))), words) : '',
    nodes: cards,
    mostPages: 0,
    reorder: true,
  };
  return sheetOf(entries, about, context);
}

/** Maximum number of notes listed in the footer. */
const MOST_NAMED = 3;

function sourceOf(paths: ReadonlySet<string>, words: CardWords): string {
  return paths.size > MOST_NAMED ? countOf('note', paths.size, words) : [...paths].join('  ·  ');
}
