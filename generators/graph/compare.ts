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

/** Compares paths by code unit, but numbers in them by value: `2-volumes` is before `10-networks`. */
export function byNumberedPath(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (const [index, part] of left.entries()) {
    const other = right[index] ?? '';
    const difference = index % 2 === 1 ? byNumber(part, other) : byCodeUnit(part, other);
    if (difference !== 0) return difference;
  }
  return byCodeUnit(a, b);
}

/** Texts and numbers in turn. */
function partsOf(path: string): string[] {
  return path.split(/(\d+)/u);
}

/** Compares digits of any length by value. */
function byNumber(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/u, ''), b.replace(/^0+/u, '')];
  return left.length - right.length || byCodeUnit(left, right);
}

/** Compares edges by type, then by their ends. */
export function byEnds(a: GraphEdge, b: GraphEdge): number {
  return byCodeUnit(a.type, b.type) || byCodeUnit(a.from, b.from) || byCodeUnit(a.to, b.to);
}
