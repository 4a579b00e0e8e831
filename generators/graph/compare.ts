import { byCodeUnit } from '../report/index.ts';
import type { GraphEdge, GraphNode } from './schema/index.ts';

export { byCodeUnit };

/** Compares nodes by path and line. On the same line the longer node is first, so that it precedes its parts. */
export function bySource(a: GraphNode, b: GraphNode): number {
  return (
    byCodeUnit(a.source.path, b.source.path) ||
    a.source.line - b.source.line ||
    b.source.endLine - a.source.endLine ||
    byCodeUnit(a.type, b.type) ||
    byCodeUnit(a.id, b.id)
  );
}

/** Compares edges by type, then by their ends. */
export function byEnds(a: GraphEdge, b: GraphEdge): number {
  return byCodeUnit(a.type, b.type) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to);
}
