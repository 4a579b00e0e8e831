import { readNotes } from '../../generators/files/index.ts';
import { buildGraph, createQuery, type NodeOf } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';

/** The graph of the project's own notes. */
export const graph = buildGraph(readNotes('notes').map(readDocument));
export const query = createQuery(graph);

/** Where a node stands and what it asks, for a message. */
export function nameOf({ source, title }: NodeOf<'question'>): string {
  return `${source.path}:${source.line} ${title}`;
}
