import type { GraphNode, GraphQuery, Inline, NodeOf } from '../graph/index.ts';
import { correctionsOf } from './corrections.ts';
import { headOf } from './kinds.ts';
import type { Card } from './model.ts';
import { partsOf } from './parts.ts';
import type { CardWords } from './words/index.ts';

/** The card of a node, whatever its type. `query` knows what has been found wrong with it, `words` is what cards say. */
export function cardOf(node: GraphNode, query: GraphQuery, words: CardWords): Card {
  const question = node.type === 'question' ? node : undefined;
  return {
    ...headOf(node, words),
    title: question ? question.question : titleOf(node.title),
    level: question?.level,
    intent: question?.intent ?? [],
    corrections: correctionsOf(node, query, words),
    parts: partsOf(node, words),
    source: node.source,
    count: 1,
  };
}

/**
 * Commands that stand together, as one card: a single one is a card like any other node's.
 *
 * @param title heading of the card, where nothing above it says the same
 * @throws Error when there is no command
 */
export function commandsCard(
  commands: readonly NodeOf<'command'>[],
  query: GraphQuery,
  words: CardWords,
  title = '',
): Card {
  const [first] = commands;
  if (!first) throw new Error('A card of commands needs a command.');
  const card = cardOf(first, query, words);
  if (commands.length === 1) return card;
  const rows = commands.map(({ id, synopsis, description }) => ({ id, synopsis, description }));
  return {
    ...card,
    label: words.kinds.command.plural,
    title: titleOf(title),
    corrections: commands.flatMap((command) => correctionsOf(command, query, words)),
    parts: [{ content: [{ type: 'commands', rows }] }],
    count: commands.length,
  };
}

function titleOf(value: string): Inline[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
