import { buildGraph, type Graph } from '../graph/index.ts';
import { type Document, type NoteFile, readNotes } from '../read/index.ts';
import { cacheFolder, openRoot } from './cache-folder.ts';
import { packageRoot } from './package-root.ts';
import { readCached } from './read-cached.ts';

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
  return libraryOf(documentsOf(readNotes(path), path));
}

/**
 * The notes that packs are made of: Cribsmith's own knowledge of languages and practices, with the
 * user's documents laid over it, so that a note of the same path replaces ours and a new language adds one.
 */
export function loadPackLibrary(own: readonly Document[] = []): Library {
  const taken = new Set(own.map((document) => document.path));
  const folder = `${packageRoot}notes`;
  const builtIn = documentsOf(readNotes(folder), folder).filter((document) => !taken.has(document.path));
  return libraryOf([...builtIn, ...own]);
}

/** Reads what was changed since it was last read, and takes the rest from the cache. */
function documentsOf(files: readonly NoteFile[], path: string): Document[] {
  return readCached(files, openRoot(cacheFolder(), path)).documents;
}

function libraryOf(documents: readonly Document[]): Library {
  return { documents, graph: buildGraph(documents) };
}
