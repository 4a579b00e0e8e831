import type { GraphEdge, GraphNode, NodeOf } from '../schema/index.ts';

/** A question that the notes ask once or more. */
export interface SameQuestion {
  /** The one with the most said in answer; of two equal ones the first. */
  canonical: NodeOf<'question'>;
  /** The others, in the order of the source: questions, and traps that ask the same. */
  others: readonly GraphNode[];
}

/**
 * Puts questions together that `sameAs` edges call duplicates, through any number of steps. In: nodes by id, in the order
 * of the source, and what measures an answer. Out: for each question its entry; linear in nodes and edges.
 */
export function sameQuestions(
  nodes: ReadonlyMap<string, GraphNode>,
  edges: readonly GraphEdge[],
  lengthOf: (question: NodeOf<'question'>) => number,
): ReadonlyMap<string, SameQuestion> {
  const linked = new Set<string>();
  const parents = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parents.get(at) ?? root;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const edge of edges) {
    if (edge.type !== 'sameAs' || edge.grade !== 'duplicate') continue;
    linked.add(edge.from).add(edge.to);
    const [from, to] = [rootOf(edge.from), rootOf(edge.to)];
    if (from !== to) parents.set(from, to);
  }
  const groups = new Map<string, GraphNode[]>();
  for (const node of nodes.values()) {
    if (node.type !== 'question' && !linked.has(node.id)) continue;
    const root = rootOf(node.id);
    const group = groups.get(root);
    if (group) group.push(node);
    else groups.set(root, [node]);
  }
  const entries = new Map<string, SameQuestion>();
  for (const group of groups.values()) {
    let canonical: NodeOf<'question'> | undefined;
    let longest = -1;
    for (const node of group) {
      const length = node.type === 'question' && !node.empty ? lengthOf(node) : 0;
      if (node.type === 'question' && length > longest) [canonical, longest] = [node, length];
    }
    if (!canonical) continue;
    const entry = { canonical, others: group.filter((node) => node !== canonical) };
    for (const node of group) entries.set(node.id, entry);
  }
  return entries;
}
