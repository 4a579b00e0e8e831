import type { GraphEdge, GraphNode, NodeId } from '../schema/index.ts';

/** `next` edges: from each question to the next one of its topic, and from each section to its next neighbour. */
export function orderEdges(nodes: readonly GraphNode[], parents: ReadonlyMap<NodeId, NodeId>): GraphEdge[] {
  const last = new Map<string, NodeId>();
  const edges: GraphEdge[] = [];
  for (const node of nodes) {
    const row = rowOf(node, parents);
    if (row === undefined) continue;
    const before = last.get(row);
    if (before) edges.push({ type: 'next', from: before, to: node.id, rule: 'order', confidence: 'labelled' });
    last.set(row, node.id);
  }
  return edges;
}

/** What a node stands in a row with. */
function rowOf(node: GraphNode, parents: ReadonlyMap<NodeId, NodeId>): string | undefined {
  if (node.type === 'question') return `question ${node.topic ?? node.source.path}`;
  return node.type === 'section' ? `section ${parents.get(node.id) ?? ''}` : undefined;
}
