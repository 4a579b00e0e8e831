import type { Root } from 'mdast';
import { type Document, walkTree } from '../../read/index.ts';
import { type Diagnostic, once } from '../../report/index.ts';
import { programsOf } from '../code/index.ts';
import { type Converter, createConverter } from '../convert/index.ts';
import { directionOf } from '../direction.ts';
import { type IdRegistry, noteSlugOf, slugOf } from '../ids.ts';
import { type LinkResolver, pendingUrl } from '../note-links/index.ts';
import type { Span } from '../outline/index.ts';
import type { Confidence, GraphEdge, GraphNode, NodeOf, NodeType, Source } from '../schema/index.ts';
import { spokenSigns } from '../spoken-signs.ts';

/** The fields that a node of one type has beyond those of every node. */
export type OwnFields<T extends NodeType> = Own<NodeOf<T>>;
/** For each member of a union by itself. */
type Own<N> = N extends unknown
  ? Omit<N, 'id' | 'type' | 'title' | 'source' | 'anchor' | 'rule' | 'confidence'>
  : never;

/** How a node comes about. */
export interface Origin {
  title: string;
  span: Span;
  rule: string;
  confidence: Confidence;
  parent?: GraphNode;
}

/** What was made of a note by itself, for another graph to go on from. */
export interface NoteMade {
  readonly dir: NoteContext['dir'];
  readonly programs: NoteContext['programs'];
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly diagnostics: readonly Diagnostic[];
  readonly defined: ReadonlySet<string>;
  readonly sections: ReadonlyMap<string, string>;
  readonly anchors: ReadonlyMap<number, string>;
}

/** What the extractors of one note share: the note, and the nodes and edges made from it so far. */
export interface NoteContext {
  readonly document: Document;
  readonly convert: Converter;
  readonly noteSlug: string;
  /** Which way the text of the note runs. */
  readonly dir: 'ltr' | 'rtl';
  /** Programs that the note's code calls. */
  readonly programs: ReadonlySet<string>;
  /** Titles of the concepts that the note has defined so far, lower case. */
  readonly defined: ReadonlySet<string>;
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  readonly diagnostics: Diagnostic[];
  sourceOf(span: Span): Source;
  /** What there is so far; what is added from now on is not in it. */
  made(): NoteMade;
  /** Makes a node with an id of its own, and the edge to what it is part of. `path` replaces `<note>/<title>` in the id, which an id of the note's own (`^id`) does as well. */
  add<T extends NodeType>(type: T, origin: Origin, fields: OwnFields<T>, path?: readonly string[]): NodeOf<T>;
}

/**
 * Opens a note for what is to be made of it.
 *
 * @param document - The note.
 * @param ids - Where its nodes get their ids.
 * @param resolve - Says where its links lead.
 * @param before - What was already made of it, to go on from.
 */
export function createContext(
  document: Document,
  ids: IdRegistry,
  resolve: LinkResolver,
  before?: NoteMade,
): NoteContext {
  const noteSlug = noteSlugOf(document.path);
  const lines = Math.max(1, document.sourceLines.length);
  const nodes: GraphNode[] = [...(before?.nodes ?? [])];
  const edges: GraphEdge[] = [...(before?.edges ?? [])];
  const diagnostics: Diagnostic[] = [...(before?.diagnostics ?? [])];
  const sections = new Map(before?.sections);
  const defined = new Set(before?.defined);
  /** Block ids by their line. The first node of a line takes its id: what stands in that node starts there as well. */
  const anchors = new Map(before?.anchors ?? [...document.anchors].map(([anchor, line]) => [line, anchor]));
  const dir = before?.dir ?? directionOf(proseOf(document.root)) ?? 'ltr';
  const programs = before?.programs ?? programsOf(document.root);
  const converter = once(() =>
    createConverter(document.root.children, (target) => {
      const { place } = resolve(document.path, target);
      return place && pendingUrl(place);
    }),
  );

  const sourceOf = ({ line, endLine }: Span): Source => {
    const first = Math.min(Math.max(1, line), lines);
    return { path: document.path, line: first, endLine: Math.min(Math.max(first, endLine), lines) };
  };

  return {
    document,
    get convert() {
      return converter();
    },
    noteSlug,
    dir,
    programs,
    defined,
    nodes,
    edges,
    diagnostics,
    sourceOf,
    made: () => ({
      dir,
      programs,
      nodes: [...nodes],
      edges: [...edges],
      diagnostics: [...diagnostics],
      defined: new Set(defined),
      sections: new Map(sections),
      anchors: new Map(anchors),
    }),
    add(type, { title, span, rule, confidence, parent }, fields, path) {
      const line = oneLine(title);
      const section = parent && sections.get(parent.id);
      const anchor = type === 'note' ? undefined : anchors.get(span.line);
      if (anchor !== undefined) anchors.delete(span.line);
      // An id of the note's own stays through other words and another file name.
      const named = anchor === undefined ? undefined : [slugOf(anchor)];
      const id = ids.claim(type, path ?? named ?? [noteSlug, slugOf(spokenSigns(line))], section);
      sections.set(id, (type === 'section' ? id.split('/').at(-1) : section) ?? '');
      const base = { id, type, title: line, source: sourceOf(span), ...(anchor && { anchor }), rule, confidence };
      // The compiler cannot put a union together again from its parts.
      const node = { ...base, ...fields } as unknown as NodeOf<typeof type>;
      nodes.push(node);
      if (type === 'concept') defined.add(line.toLowerCase());
      if (parent) edges.push({ type: 'partOf', from: id, to: parent.id, rule, confidence });
      return node;
    },
  };
}

/** All text of a note but its code. */
function proseOf(root: Root): string {
  const words: string[] = [];
  walkTree(root, (node) => {
    if (node.type === 'text') words.push(node.value);
  });
  return words.join(' ');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
