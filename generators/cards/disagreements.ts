import type { GraphNode, GraphQuery, NodeOf } from '../graph/index.ts';

/** Two sentences that contradict each other: one of the node, and one of this or another note. */
interface Disagreement {
  here: NodeOf<'claim'>;
  there: NodeOf<'claim'>;
}

/** What contradicts the sentences of a node, in the order of the node's text. */
export function disagreementsOf(node: GraphNode, query: GraphQuery): Disagreement[] {
  const claims = node.type === 'claim' ? [node] : query.within(node.id, 'claim');
  return claims.flatMap((here) => {
    const others = [...query.neighbours(here.id, 'contradicts'), ...query.neighbours(here.id, 'contradicts', 'in')];
    return others.flatMap((there) => (there.type === 'claim' ? [{ here, there }] : []));
  });
}
