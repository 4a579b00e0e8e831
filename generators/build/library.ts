import { buildGraph, type Graph } from '../graph/index.ts';
import { type Document, readDocument, readNotes } from '../read/index.ts';
import { packageRoot } from './package-root.ts';

/** Notes that were read: the documents, and the graph of what they say. */
export interface Library {
  documents: readonly Document[];
  graph: Graph;
}

/**
 * Reads a folder or file of notes. In: its path. Out: documents and graph.
 * Throws CribsmithError (input-*, front-matter-invalid) naming the file.
 */
export function loadLibrary(path: string): Library {
  return libraryOf(readNotes(path).map(readDocument));
}

/**
 * The notes that packs are made of: Cribsmith's own knowledge of languages and practices, with the
 * user's documents laid over it, so that a note of the same path replaces ours and a new language adds one.
 */
export function loadPackLibrary(own: readonly Document[] = []): Library {
  const taken = new Set(own.map((document) => document.path));
  const builtIn = readNotes(`${packageRoot}notes`).filter((file) => !taken.has(file.path));
  return libraryOf([...builtIn.map(readDocument), ...own]);
}

function libraryOf(documents: readonly Document[]): Library {
  return { documents, graph: buildGraph(documents) };
}
