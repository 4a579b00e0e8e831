import type { EdgeType, GraphEdge } from '../schema/index.ts';

/**
 * Finds the shortest path between two nodes. Edges are followed in both directions. Linear in the edges.
 *
 * @param edges - The edges in a fixed order. Among several shortest paths, the one with the earliest edges is chosen.
 * @param from - The id of the first node.
 * @param to - The id of the last node.
 * @param types - The types of edge to follow. Defaults to all.
 * @returns The ids on the path, including both ends. Empty if there is none.
 */
export function pathBetween(
  edges: readonly GraphEdge[],
  from: string,
  to: string,
  types: readonly EdgeType[] = [],
): string[] {
  const allowed = new Set(types);
  const near = new Map<string, string[]>();
  const join = (a: string, b: string): void => {
    const list = near.get(a);
    if (list) list.push(b);
    else near.set(a, [b]);
  };
  for (const edge of edges) {
    if (allowed.size > 0 && !allowed.has(edge.type)) continue;
    join(edge.from, edge.to);
    join(edge.to, edge.from);
  }
  const before = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const here of queue) {
    if (here === to) break;
    for (const next of near.get(here) ?? []) {
      if (before.has(next)) continue;
      before.set(next, here);
      queue.push(next);
    }
  }
  if (!before.has(to)) return [];
  const path: string[] = [];
  for (let at: string | undefined = to; at !== undefined; at = before.get(at)) path.push(at);
  return path.reverse();
}
