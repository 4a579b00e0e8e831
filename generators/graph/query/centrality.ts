import type { EdgeType, Graph } from '../schema/index.ts';

/** Edges of order and structure, and contradictions, say nothing about importance. */
const SILENT: ReadonlySet<EdgeType> = new Set(['partOf', 'next', 'contradicts', 'supersedes']);
const DAMPING = 0.85;
/** Enough for four digits (0.85^30 < 0.01). A fixed number makes the time and the result predictable. */
const ROUNDS = 30;

/**
 * Computes the importance of each node with PageRank (Page and Brin, 1998) over the edges that link content. Self-links
 * and duplicate links are ignored. Linear in the nodes and edges.
 *
 * @param graph - The graph.
 * @returns The scores by node id. They add up to 1.
 */
export function centralityOf({ nodes, edges }: Graph): ReadonlyMap<string, number> {
  const places = new Map<string, number>(nodes.map(({ id }, index) => [id, index]));
  const links = new Map<string, [number, number]>();
  for (const { type, from, to } of edges) {
    const [source, target] = [places.get(from), places.get(to)];
    if (SILENT.has(type) || source === undefined || target === undefined || source === target) continue;
    links.set(`${source} ${target}`, [source, target]);
  }
  const count = nodes.length;
  const outgoing = new Float64Array(count);
  for (const [source] of links.values()) outgoing[source] = (outgoing[source] ?? 0) + 1;
  let ranks = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < ROUNDS; round++) {
    // A node without outgoing links shares its rank with all nodes.
    const idle = ranks.reduce((sum, rank, index) => sum + (outgoing[index] === 0 ? rank : 0), 0);
    const next = new Float64Array(count).fill((1 - DAMPING + DAMPING * idle) / count);
    for (const [source, target] of links.values())
      next[target] = (next[target] ?? 0) + (DAMPING * (ranks[source] ?? 0)) / (outgoing[source] ?? 1);
    ranks = next;
  }
  return new Map(nodes.map(({ id }, index) => [id, ranks[index] ?? 0]));
}
