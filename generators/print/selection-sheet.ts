import { cardOf, cardWords, countOf, isCardKind } from '../cards/index.ts';
import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { printCard } from './card.ts';
import { type CheatSheet, type Kind, PAGE_WORDS, type SheetItem } from './ir.ts';
import type { Setter } from './rich-text.ts';

/**
 * A sheet of chosen nodes, below the topics that they come from.
 *
 * @param nodes - What is on it, in the order in which it is to be read.
 * @param title - Heading of the sheet.
 * @returns The sheet, or undefined where none of the nodes is a card.
 */
export function selectionSheetOf(
  nodes: readonly GraphNode[],
  title: string,
  query: GraphQuery,
  set: Setter,
  kinds: Record<string, Kind>,
): CheatSheet | undefined {
  const cards = nodes.filter(({ type }) => isCardKind(type));
  const [first] = cards;
  if (!first) return undefined;
  const topics = Map.groupBy(cards, (node) => query.topicOf(node.id));
  const items = [...topics].flatMap(([topic, own]): SheetItem[] => {
    const name = topic ? set.text(topic.title, topic.source) : [];
    const heading: SheetItem[] = name.length === 0 ? [] : [{ type: 'heading', level: 2, number: '', title: name }];
    return [...heading, ...own.map((node) => printCard(cardOf(node, query), set))];
  });
  const kindsOf = Map.groupBy(cards, ({ type }) => type);
  return {
    title: set.plain(title, first.source),
    pageWords: PAGE_WORDS,
    overline: cardWords.selection,
    summary: [...kindsOf].map(([kind, own]) => countOf(kind, own.length)).join('  ·  '),
    source: sourceOf(new Set(cards.map(({ source }) => set.plain(source.path, source)))),
    kinds,
    items,
  };
}

/** More notes than these would fill the foot of the page. */
const MOST_NAMED = 3;

function sourceOf(paths: ReadonlySet<string>): string {
  return paths.size > MOST_NAMED ? countOf('note', paths.size) : [...paths].join('  ·  ');
}
