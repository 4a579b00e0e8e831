import type { Document } from '../read/index.ts';
import { sortDiagnostics } from '../report/index.ts';
import { byCodeUnit, byEnds, bySource } from './compare.ts';
import { addStatements, contradictionsIn } from './contradict/index.ts';
import { coverageOf } from './coverage.ts';
import { addFacts } from './facts/index.ts';
import { createIds } from './ids.ts';
import { addKnownTerms, linkNodes } from './link/index.ts';
import { createLinkResolver, settleLinks } from './note-links/index.ts';
import { type NoteMemory, readForGraph } from './note-memory.ts';
import { sameEdges } from './same/index.ts';
import type { Graph, NodeId } from './schema/index.ts';
import { createSuppressionCheck } from './suppressions.ts';

/**
 * Builds the graph of all notes. Pure: the same documents give the same graph.
 *
 * @param documents - The documents in any order.
 * @param memory - Results for unchanged documents from the previous graph. It saves time and never changes the graph.
 * @returns Nodes and edges with their sources, coverage and diagnostics, each in a fixed order.
 * @throws CribsmithError `front-matter-invalid` for an invalid description of a language.
 */
export function buildGraph(documents: readonly Document[], memory?: NoteMemory): Graph {
  const { ordered, ids, read, linking } = readAll(documents, memory);
  const contests = addStatements(read);
  const known = addKnownTerms(read);
  const notes = read.map(({ context }) => context);
  const nodes = notes.flatMap((note) => note.nodes).sort(bySource);
  settleLinks(nodes, linking);
  const partOf = notes.flatMap((note) => note.edges);
  const links = linkNodes(nodes, partOf, known);
  const contradictions = contradictionsIn(nodes, partOf, contests);
  const isSuppressed = createSuppressionCheck(ordered);
  const facts = addFacts(notes, ids, isSuppressed);
  const edges = [
    ...partOf,
    ...links,
    ...sameEdges(nodes, namesIn(links, new Set(known.map(({ id }) => id)))),
    ...contradictions.edges,
    ...facts.edges,
  ].sort(byEnds);
  return {
    version: 1,
    nodes: [...nodes, ...facts.nodes].sort(bySource),
    edges,
    coverage: coverageOf(ordered, nodes),
    diagnostics: sortDiagnostics(
      [
        ...ordered.flatMap((document) => document.diagnostics),
        ...notes.flatMap((note) => note.diagnostics),
        ...contradictions.diagnostics,
        ...facts.diagnostics,
      ].filter((found) => !isSuppressed(found)),
    ),
  };
}

/**
 * Builds a graph of the content of each note: its nodes, and what they are part of. Links, comparisons and judgements,
 * which take most of the time of a full graph, are left out. Pure.
 *
 * @param documents - The documents in any order.
 * @returns The same nodes as `buildGraph`, without the claims and terms that it adds.
 * @throws CribsmithError `front-matter-invalid` for an invalid description of a language.
 */
export function buildBareGraph(documents: readonly Document[]): Graph {
  const { ordered, read, linking } = readAll(documents);
  const notes = read.map(({ context }) => context);
  const nodes = notes.flatMap((note) => note.nodes).sort(bySource);
  settleLinks(nodes, linking);
  return {
    version: 1,
    nodes,
    edges: notes.flatMap((note) => note.edges).sort(byEnds),
    coverage: coverageOf(ordered, nodes),
    diagnostics: sortDiagnostics([
      ...ordered.flatMap((document) => document.diagnostics),
      ...notes.flatMap((note) => note.diagnostics),
    ]),
  };
}

/** The contribution of each note to a graph, in order of path, and the paths of the notes with links to others. */
function readAll(documents: readonly Document[], memory?: NoteMemory) {
  const ordered = [...documents].sort((a, b) => byCodeUnit(a.path, b.path));
  const ids = createIds();
  const resolver = createLinkResolver(ordered);
  const linking = new Set<string>();
  const readNote = memory?.read ?? readForGraph;
  const read = ordered.map((document) => {
    const { note, isLinking } = readNote(document, ids, resolver);
    if (isLinking) linking.add(document.path);
    return note;
  });
  return { ordered, ids, read, linking };
}

const NAMING: ReadonlySet<string> = new Set(['about', 'defines', 'warnsAbout']);

/** The concepts in the title of each node that the notes define. */
function namesIn(links: Graph['edges'], known: ReadonlySet<NodeId>): (id: NodeId) => ReadonlySet<NodeId> {
  const none = new Set<NodeId>();
  const names = new Map<NodeId, Set<NodeId>>();
  for (const { type, from, to } of links) {
    if (NAMING.has(type) && !known.has(to)) names.set(from, (names.get(from) ?? new Set()).add(to));
  }
  return (id) => names.get(id) ?? none;
}
