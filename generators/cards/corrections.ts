import type { GraphNode, GraphQuery, NodeOf } from '../graph/index.ts';
import type { CardPart } from './model.ts';
import { sourceLink } from './parts.ts';
import { type CardWords, fill } from './words/index.ts';

/**
 * What is outdated or wrong in a node, and what holds instead, with its source. Nodes inside a node are views of its
 * text, so a correction of an example in an answer also applies to the answer. A section only has corrections of its
 * own.
 */
export function correctionsOf(node: GraphNode, query: GraphQuery, words: CardWords): CardPart[] {
  const facts = new Set<NodeOf<'fact'>>();
  const collect = (holder: GraphNode): void => {
    for (const fact of query.neighbours(holder.id, 'supersedes', 'in')) if (fact.type === 'fact') facts.add(fact);
    if (holder.type !== 'section' && holder.type !== 'note') query.childrenOf(holder.id).forEach(collect);
  };
  collect(node);
  return [...facts].map((fact) => correctionOf(fact, words));
}

function correctionOf({ title, now, since, url }: NodeOf<'fact'>, words: CardWords): CardPart {
  const always = since === 'always';
  const said = `${title}. ${now}${always ? '' : ` (${fill(words.since, { date: since })})`}`;
  return {
    label: always ? words.parts.wrong : words.parts.outdated,
    content: [{ type: 'line', children: [{ type: 'text', value: said }, ...sourceLink(url, words)] }],
    role: 'correction',
  };
}
