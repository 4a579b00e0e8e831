import type { GraphEdge, GraphNode } from './schema/index.ts';

/** Orders strings by code unit, which is the same everywhere; localeCompare is not. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders nodes by path and line; on one line the longer comes first, so that a whole stands before its parts. */
export function bySource(a: GraphNode, b: GraphNode): number {
  return (
    byCodeUnit(a.source.path, b.source.path) ||
    a.source.line - b.source.line ||
    b.source.endLine - a.source.endLine ||
    byCodeUnit(a.type, b.type) ||
    byCodeUnit(a.id, b.id)
  );
}

/** Orders edges by type, then by their ends. */
export function byEnds(a: GraphEdge, b: GraphEdge): number {
  return byCodeUnit(a.type, b.type) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to);
}
