import type { EdgeType, GraphEdge } from '../schema/index.ts';

/**
 * The shortest way from one node to another, edges taken in either direction. In: edges in a fixed order, both ids, and
 * the types of edge that may be taken; all when none is named. Out: the ids on the way, both ends included; empty where
 * there is no way. Of several shortest ways the one whose edges come first. Linear in the edges.
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
