import { toString as mdastText } from 'mdast-util-to-string';
import { type LeftOut, leftOutOf, type ReadOptions, readNotes } from '../files/index.ts';
import { buildBareGraph, buildGraph, type Graph, type NodeType, type NoteMemory } from '../graph/index.ts';
import { packageRoot } from '../package-root.ts';
import { type Document, labelOf, type NoteFile } from '../read/index.ts';
import { applyLevels, type Diagnostic, type Levels } from '../report/index.ts';
import { openKept } from './note-cache.ts';
import { readCached } from './read-cached.ts';

/** Types of the nodes that packs are made of. */
const TEACHES_PACKS: ReadonlySet<NodeType> = new Set(['language', 'practice']);

/** Notes that were read: the documents, and the graph of what they say. */
export interface Library {
  documents: readonly Document[];
  graph: Graph;
}

export interface LibraryOptions extends ReadOptions {
  /** Levels of the rules whose findings the graph holds. */
  levels?: Levels | undefined;
}

/**
 * Reads a folder or file of notes. In: its path. Out: documents and graph.
 * Throws CribsmithError (input-*, front-matter-invalid) naming the file.
 */
export function loadLibrary(path: string, options: LibraryOptions = {}): Library {
  return ownLibrary(path, documentsOf(readNotes(path, options), path), options);
}

/** The documents of a folder or file of notes with their graph, and a word about each file of it that is not read. */
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

/** Says of what lies beside the notes that it was not read, and what to do. */
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
  const { what, hint } = UNREAD_LINKS[left.why];
  return { ...place, ruleId: 'link-unread', message: `${left.path} ${what}.`, hint };
}

/**
 * Reads the notes that packs are made of: Cribsmith's own knowledge of languages and practices, with the user's
 * laid over it. A note of the same path replaces ours; of the others those count that hold a language or a practice.
 * @param own - The user's notes, if any.
 */
export function loadPackLibrary(own?: Library): Library {
  return packLibraryOf(packDocuments(loadBuiltIn(), own));
}

/** Documents that packs are made of, with the graph of what each says by itself: packs ask for no more. */
export function packLibraryOf(documents: readonly Document[]): Library {
  return { documents, graph: buildBareGraph(documents) };
}

/** The folder of the notes that come with Cribsmith. */
export const BUILT_IN_NOTES = `${packageRoot}notes`;

/** The notes that come with Cribsmith and that packs are made of. */
export function loadBuiltIn(): Document[] {
  return documentsOf(readNotes(BUILT_IN_NOTES), BUILT_IN_NOTES).filter(teachesPacks);
}

/** What packs are made of: our notes with the user's laid over them. */
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

/** Our own notes describe a language in their front matter, and give each practice a heading. */
function teachesPacks({ frontMatter, root }: Document): boolean {
  if (frontMatter.data['language'] !== undefined) return true;
  return root.children.some((node) => node.type === 'heading' && labelOf(mdastText(node))?.role === 'practice');
}

/** Reads what was changed since it was last read, and takes the rest from the cache. */
function documentsOf(files: readonly NoteFile[], path: string): Document[] {
  return readCached(files, openKept(path, 'documents')).documents;
}

/** Documents together with the graph of what they say. */
export function libraryOf(documents: readonly Document[], memory?: NoteMemory): Library {
  return { documents, graph: buildGraph(documents, memory) };
}
