import type { NodeId, NodeOf } from '../../generators/index.ts';
import type { Part } from './card-parts.ts';
import { graph } from './data.ts';
import { htmlOf } from './html.ts';

const facts = new Map(
  graph.nodes.filter((node): node is NodeOf<'fact'> => node.type === 'fact').map((node) => [node.id, node]),
);
const superseding = new Map<NodeId, NodeOf<'fact'>[]>();
for (const { type, from, to } of graph.edges) {
  const fact = type === 'supersedes' ? facts.get(from) : undefined;
  if (fact) superseding.set(to, [...(superseding.get(to) ?? []), fact]);
}

/** What in a node is out of date or wrong, and what holds now, with its source. */
export function correctionsOf(id: NodeId): Part[] {
  return (superseding.get(id) ?? []).map(({ title, now, since, url }) => ({
    label: since === 'always' ? 'Not so' : 'Out of date',
    html: htmlOf([
      { type: 'text', value: `${title}. ${now}${since === 'always' ? '' : ` (since ${since})`} ` },
      { type: 'link', url, children: [{ type: 'text', value: 'source' }] },
    ]),
  }));
}
