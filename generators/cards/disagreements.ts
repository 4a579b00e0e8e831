import type { GraphNode, GraphQuery, NodeOf } from '../graph/index.ts';

/** Two sentences that contradict each other: one from the node, the other from the same or another note. */
interface Disagreement {
  here: NodeOf<'claim'>;
  there: NodeOf<'claim'>;
}

/** The sentences that contradict those of a node, in the order of its text. */
export function disagreementsOf(node: GraphNode, query: GraphQuery): Disagreement[] {
  const claims = node.type === 'claim' ? [node] : query.within(node.id, 'claim');
  return claims.flatMap((here) => {
    const others = [...query.neighbours(here.id, 'contradicts'), ...query.neighbours(here.id, 'contradicts', 'in')];
    return others.flatMap((there) => (there.type === 'claim' ? [{ here, there }] : []));
  });
}
