import type { Graph } from '../graph/index.ts';
import { byCodeUnit } from '../report/index.ts';

/**
 * Exports the graph as JSON, indented by two spaces, with a final line break. Keys are ordered by code unit, so equal
 * graphs give equal bytes.
 */
export function toJson(graph: Graph): string {
  return `${JSON.stringify(sorted(graph), null, 2)}\n`;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => byCodeUnit(a, b));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
