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

/** The fields of a node type beyond those of every node. */
export type OwnFields<T extends NodeType> = Own<NodeOf<T>>;
/** Distributes over the members of a union. */
type Own<N> = N extends unknown
  ? Omit<N, 'id' | 'type' | 'title' | 'source' | 'anchor' | 'rule' | 'confidence'>
  : never;

/** The origin of a node. */
export interface Origin {
  title: string;
  span: Span;
  rule: string;
  confidence: Confidence;
  parent?: GraphNode;
}

/** What was created from a note, so that another graph can continue from it. */
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

/** The shared state of the extractors of one note: the note, and the nodes and edges created so far. */
export interface NoteContext {
  readonly document: Document;
  readonly convert: Converter;
  readonly noteSlug: string;
  /** The direction of the note's text. */
  readonly dir: 'ltr' | 'rtl';
  /** Programs that the note's code calls. */
  readonly programs: ReadonlySet<string>;
  /** Titles in lower case of the concepts that the note has defined so far. */
  readonly defined: ReadonlySet<string>;
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  readonly diagnostics: Diagnostic[];
  sourceOf(span: Span): Source;
  /** A copy of the current state. */
  made(): NoteMade;
  /**
   * Adds a node with a unique id, and the edge to its parent. `path` replaces `<note>/<title>` in the id; so does an id
   * in the note (`^id`).
   */
  add<T extends NodeType>(type: T, origin: Origin, fields: OwnFields<T>, path?: readonly string[]): NodeOf<T>;
}

/**
 * Creates the context for a note.
 *
 * @param document - The note.
 * @param ids - Assigns the ids of its nodes.
 * @param resolve - Resolves its links.
 * @param before - What was already created from it.
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
  /** Block ids by line. The first node on a line gets the id, because the nodes inside it begin on the same line. */
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
      // An id in the note survives changes of the text and of the file name.
      const named = anchor === undefined ? undefined : [slugOf(anchor)];
      const id = ids.claim(type, path ?? named ?? [noteSlug, slugOf(spokenSigns(line))], section);
      sections.set(id, (type === 'section' ? id.split('/').at(-1) : section) ?? '');
      const base = { id, type, title: line, source: sourceOf(span), ...(anchor && { anchor }), rule, confidence };
      // TypeScript cannot reassemble a union from its parts.
      const node = { ...base, ...fields } as unknown as NodeOf<typeof type>;
      nodes.push(node);
      if (type === 'concept') defined.add(line.toLowerCase());
      if (parent) edges.push({ type: 'partOf', from: id, to: parent.id, rule, confidence });
      return node;
    },
  };
}

/** All text of a note except code. */
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
