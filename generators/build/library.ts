import { toString as mdastText } from 'mdast-util-to-string';
import { type LeftOut, leftOutOf, type ReadOptions, readNotes } from '../files/index.ts';
import { buildBareGraph, buildGraph, type Graph, type NodeType, type NoteMemory } from '../graph/index.ts';
import { packageRoot } from '../package-root.ts';
import { type Document, labelOf, type NoteFile } from '../read/index.ts';
import { applyLevels, type Diagnostic, type Levels } from '../report/index.ts';
import { openKept } from './note-cache.ts';
import { readCached } from './read-cached.ts';

/** Types of nodes that packs are generated from. */
const TEACHES_PACKS: ReadonlySet<NodeType> = new Set(['language', 'practice']);

/** Notes that were read: the documents and their graph. */
export interface Library {
  documents: readonly Document[];
  graph: Graph;
}

export interface LibraryOptions extends ReadOptions {
  /** The configured severity of rules, for the findings in the graph. */
  levels?: Levels | undefined;
}

/**
 * Reads a folder or file of notes.
 *
 * @param path - The folder or file.
 * @param options - How to read the notes.
 * @returns The documents and their graph.
 * @throws CribsmithError `input-*` or `front-matter-invalid`, with the name of the file.
 */
export function loadLibrary(path: string, options: LibraryOptions = {}): Library {
  return ownLibrary(path, documentsOf(readNotes(path, options), path), options);
}

/** Reads a folder or file of notes, with a diagnostic for each file that was skipped. */
export function ownLibrary(
  path: string,
  documents: readonly Document[],
  options: LibraryOptions = {},
  memory?: NoteMemory,
): Library {
  const [first, ...others] = documents;
  const left = first ? leftOutOf(path, options).map(unread) : [];
  const told =
    first && left.length > 0 ? [{ ...first, diagnostics: [...first.diagnostics, ...left] }, ...others] : documents;
  const library = libraryOf(told, memory);
  const { graph } = library;
  return { ...library, graph: { ...graph, diagnostics: applyLevels(graph.diagnostics, options.levels) } };
}

const UNREAD_LINKS = {
  'linked-folder': {
    what: 'is a link to a folder; it is not followed because it could lead back to itself',
    hint: 'Copy the folder into the notes.',
  },
  'dangling-link': { what: 'is a broken link', hint: 'Remove it, or add the note that it leads to.' },
} as const;

const REPOSITORY_HINT = 'If it is a note, give it a name in lower case.';

/** Reports a file that was skipped, and what to do about it. */
function unread(left: LeftOut): Diagnostic {
  const place = { severity: 'warning', path: left.path, line: 1, column: 1 } as const;
  if (left.why === 'format') {
    const { name, hint } = left.format;
    return {
      ...place,
      ruleId: 'format-unread',
      message: `${left.path} is not read because its format, ${name}, is not supported.`,
      hint: hint.replaceAll('FILE', left.path),
    };
  }
  if (left.why === 'repository') {
    const message = `${left.path} is not read because files of this name are about the repository.`;
    return { ...place, severity: 'info', ruleId: 'repository-file', message, hint: REPOSITORY_HINT };
  }
  const { what, hint } = UNREAD_LINKS[left.why];
  return { ...place, ruleId: 'link-unread', message: `${left.path} ${what}.`, hint };
}

/**
 * Reads the notes for packs: the bundled ones, overridden by the user's. A note with the same path replaces a bundled
 * one. Other notes count if they contain a language or a practice.
 *
 * @param own - The user's notes, if any.
 */
export function loadPackLibrary(own?: Library): Library {
  return packLibraryOf(packDocuments(loadBuiltIn(), own));
}

/** The documents for packs with a bare graph, which is all that packs need. */
export function packLibraryOf(documents: readonly Document[]): Library {
  return { documents, graph: buildBareGraph(documents) };
}

/** The folder of the bundled notes. */
export const BUILT_IN_NOTES = `${packageRoot}notes`;

/** Reads the bundled notes that packs are generated from. */
export function loadBuiltIn(): Document[] {
  return documentsOf(readNotes(BUILT_IN_NOTES), BUILT_IN_NOTES).filter(teachesPacks);
}

/** The notes for packs: the bundled ones, overridden by the user's. */
export function packDocuments(builtIn: readonly Document[], own?: Library): readonly Document[] {
  if (!own) return builtIn;
  const ours = new Set(builtIn.map(({ path }) => path));
  const teaching = new Set(
    own.graph.nodes.filter(({ type }) => TEACHES_PACKS.has(type)).map(({ source }) => source.path),
  );
  const laidOver = own.documents.filter(({ path }) => ours.has(path) || teaching.has(path));
  const replaced = new Set(laidOver.map(({ path }) => path));
  return [...builtIn.filter(({ path }) => !replaced.has(path)), ...laidOver];
}

/** Bundled notes describe a language in their front matter and have a heading for each practice. */
function teachesPacks({ frontMatter, root }: Document): boolean {
  if (frontMatter.data['language'] !== undefined) return true;
  return root.children.some((node) => node.type === 'heading' && labelOf(mdastText(node))?.role === 'practice');
}

/** Reads the notes that have changed, and takes the others from the cache. */
function documentsOf(files: readonly NoteFile[], path: string): Document[] {
  return readCached(files, openKept(path, 'documents')).documents;
}

/** Documents with their graph. */
export function libraryOf(documents: readonly Document[], memory?: NoteMemory): Library {
  return { documents, graph: buildGraph(documents, memory) };
}
