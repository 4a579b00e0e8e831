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

/** `followUp` edges: from each question to those that the notes ask next about its answer. */
export function followUpEdges(nodes: readonly GraphNode[], parents: ReadonlyMap<NodeId, NodeId>): GraphEdge[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const last = new Map<string, NodeId>();
  const edges: GraphEdge[] = [];
  for (const node of nodes) {
    if (node.type !== 'question') continue;
    const row = node.topic ?? node.source.path;
    if (node.rule !== 'follow-up') {
      last.set(row, node.id);
      continue;
    }
    const parent = byId.get(parents.get(node.id) ?? node.id);
    const asked = parent?.type === 'question' && parent.id !== node.id ? parent.id : last.get(row);
    if (asked) edges.push({ type: 'followUp', from: asked, to: node.id, rule: 'follow-up', confidence: 'labelled' });
  }
  return edges;
}

/** What a node stands in a row with. */
function rowOf(node: GraphNode, parents: ReadonlyMap<NodeId, NodeId>): string | undefined {
  if (node.type === 'question') return `question ${node.topic ?? node.source.path}`;
  return node.type === 'section' ? `section ${parents.get(node.id) ?? ''}` : undefined;
}
