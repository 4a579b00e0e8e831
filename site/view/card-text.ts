import { plainText } from '../../generators/browser.ts';
import { type CardBlock, cardOf, type GraphNode } from '../../generators/index.ts';
import { query, words } from './data.ts';

const texts = new Map<string, string>();

/** The content of a node's card as plain text, without the title. */
export function textOf(node: GraphNode): string {
  const known = texts.get(node.id);
  if (known !== undefined) return known;
  const { intent, parts } = cardOf(node, query, words);
  const text = [plainText(intent), ...parts.flatMap(({ content }) => content.map(blockText))].join(' ');
  texts.set(node.id, text);
  return text;
}

function blockText(block: CardBlock): string {
  switch (block.type) {
    case 'line':
      return plainText(block.children);
    case 'pairs':
      return block.rows.map(({ term, meaning }) => `${plainText(term)} ${plainText(meaning)}`).join(' ');
    case 'commands':
      return block.rows.map(({ synopsis, description }) => `${synopsis} ${plainText(description)}`).join(' ');
    case 'stops':
      return block.stops.map((stop) => plainText(stop)).join(' ');
    default:
      return plainText([block]);
  }
}
