import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildGraph, type Graph, type GraphNode, type NodeOf, type NodeType } from '../../generators/graph/index.ts';
import { type Document, readDocument } from '../../generators/read/index.ts';

/** A document of Markdown text. */
export function note(markdown: string, path = 'note.md'): Document {
  return readDocument({ path, bytes: new TextEncoder().encode(markdown) });
}

/** The graph of one note. */
export function graphOf(markdown: string, path?: string): Graph {
  return buildGraph([note(markdown, path)]);
}

/** The nodes of one type in the graph of one note. */
export function nodesOf<T extends NodeType>(markdown: string, type: T): NodeOf<T>[] {
  return graphOf(markdown).nodes.filter((node): node is NodeOf<T> & GraphNode => node.type === type);
}

/** Text of a fixture, by name. */
export function fixture(name: string): string {
  return readFileSync(fileURLToPath(new URL(`fixtures/${name}.md`, import.meta.url)), 'utf8');
}
