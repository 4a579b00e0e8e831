import type { Graph } from '../graph/index.ts';
import { byCodeUnit } from '../report/index.ts';

/**
 * The graph as JSON, indented by two spaces, with a line break at its end. The keys of every object are in the
 * order of their code units, whatever order they were made in, so equal graphs are equal bytes.
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
