import type { EdgeType, Graph } from '../schema/index.ts';

/** Order and place say nothing of what hangs on a node, and neither does what contradicts it. */
const SILENT: ReadonlySet<EdgeType> = new Set(['partOf', 'next', 'contradicts', 'supersedes']);
const DAMPING = 0.85;
/** Enough for four digits (0.85^30 < 0.01 of the start); fixed, so that the time and the result are. */
const ROUNDS = 30;

/**
 * How much hangs on each node: PageRank (Page and Brin, 1998) over the edges that link content. Out: by id, numbers that
 * sum to 1. Links to oneself and second links between the same two nodes do not count. Linear in nodes and edges.
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
    // What leads nowhere gives its share to all.
    const idle = ranks.reduce((sum, rank, index) => sum + (outgoing[index] === 0 ? rank : 0), 0);
    const next = new Float64Array(count).fill((1 - DAMPING + DAMPING * idle) / count);
    for (const [source, target] of links.values())
      next[target] = (next[target] ?? 0) + (DAMPING * (ranks[source] ?? 0)) / (outgoing[source] ?? 1);
    ranks = next;
  }
  return new Map(nodes.map(({ id }, index) => [id, ranks[index] ?? 0]));
}
