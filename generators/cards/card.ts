import type { GraphNode, GraphQuery, Inline, NodeOf } from '../graph/index.ts';
import { correctionsOf } from './corrections.ts';
import { headOf } from './kinds.ts';
import type { Card } from './model.ts';
import { partsOf } from './parts.ts';
import type { CardWords } from './words/index.ts';

/**
 * Creates the card of a node.
 *
 * @param node - A node of any type.
 * @param query - The graph, which knows the corrections to the node.
 * @param words - The card strings of a language.
 */
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
 * Creates one card for commands that are listed together. A single command gets the same card as any other node.
 *
 * @param title - The heading of the card; omitted if the heading above says the same.
 * @throws Error if there are no commands.
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
