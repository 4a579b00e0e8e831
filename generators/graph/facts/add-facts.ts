import type { Document } from '../../read/index.ts';
import type { Diagnostic } from '../../report/index.ts';
import type { NoteContext } from '../extract/context.ts';
import type { IdRegistry } from '../ids.ts';
import { textsOf } from '../link/texts.ts';
import type { GraphEdge, GraphNode, NodeId, NodeOf } from '../schema/index.ts';
import { type FoundFact, findFacts } from './find-facts.ts';
import { brokenBy } from './measures.ts';
import type { FactRule } from './rule.ts';

/** The facts found in all notes: the current facts, `supersedes` edges, and a diagnostic for each match. */
export interface FactFinding {
  nodes: NodeOf<'fact'>[];
  edges: GraphEdge[];
  diagnostics: Diagnostic[];
}

const TERM_FILE = 'term-file';

/**
 * Finds outdated and wrong statements in the notes.
 *
 * @returns A `fact` node for each rule with a match, a `supersedes` edge from it to the innermost node at each match,
 *   and the diagnostics.
 */
export function addFacts(
  notes: readonly NoteContext[],
  ids: IdRegistry,
  isIgnored: (found: Diagnostic) => boolean,
): FactFinding {
  const nodes = new Map<string, NodeOf<'fact'>>();
  const edges = new Map<string, GraphEdge>();
  const diagnostics: Diagnostic[] = [];
  for (const { document, nodes: all } of notes) {
    // A mere mention of a term cannot be outdated.
    const own = all.filter(({ rule }) => rule !== TERM_FILE);
    const found = [...findFacts(document), ...own.flatMap((node) => measured(node, document))];
    if (found.length === 0) continue;
    const ownerOf = ownersIn(own, document);
    for (const fact of found) {
      const owner = ownerOf(fact) ?? own[0];
      if (!owner || (owner.type === 'example' && owner.verdict === 'bad')) continue;
      const diagnostic = diagnosticOf(fact, document.path);
      if (isIgnored(diagnostic)) continue;
      const source = { path: document.path, line: fact.line, endLine: fact.line };
      const node = nodes.get(fact.rule.id) ?? nodeOf(fact.rule, source, ids);
      nodes.set(fact.rule.id, node);
      const key = `${node.id} ${owner.id}`;
      if (!edges.has(key)) edges.set(key, edgeOf(node.id, owner.id, source));
      diagnostics.push(diagnostic);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()], diagnostics };
}

/** Types of nodes that are too narrow or too wide for a correction. */
const NO_OWNERS: ReadonlySet<string> = new Set(['claim', 'command', 'offer', 'language']);

/**
 * Finds the innermost node on the line of a fact. If several nodes share the line, as in flattened text, the one that
 * contains the quotation is used. Outer nodes come first in `all`.
 */
function ownersIn(all: readonly GraphNode[], { sourceLines }: Document): (fact: FoundFact) => GraphNode | undefined {
  const innermost = new Array<GraphNode | undefined>(sourceLines.length + 2);
  const onOneLine: GraphNode[] = [];
  for (const node of all) {
    if (NO_OWNERS.has(node.type)) continue;
    const { line, endLine } = node.source;
    innermost.fill(node, line, endLine + 1);
    if (line === endLine) onOneLine.push(node);
  }
  const sharing = Map.groupBy(onOneLine, ({ source }) => source.line);
  const owners = new Map<string, GraphNode | undefined>();
  return ({ line, quote }) => {
    const others = sharing.get(line) ?? [];
    if (others.length < 2) return innermost[line];
    const key = `${line} ${quote}`;
    if (!owners.has(key))
      owners.set(
        key,
        others.findLast((node) => lettersOf(allTextOf(node)).includes(lettersOf(quote))),
      );
    return owners.get(key) ?? innermost[line];
  };
}

/** Normalises text: a node and its note can differ in markup, spaces and case. */
function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function allTextOf(node: GraphNode): string {
  const { title, body } = textsOf(node);
  return [title, body, node.type === 'example' ? node.code : ''].join('\n');
}

function measured(node: GraphNode, document: Document): FoundFact[] {
  return brokenBy(node).map((rule) => {
    const { line } = node.source;
    const quote = node.type === 'claim' ? node.quote : node.title;
    const column = (document.sourceLines[line - 1]?.search(/\S/u) ?? 0) + 1;
    return { rule, line, column: Math.max(1, column), quote: quote.slice(0, 80) };
  });
}

function nodeOf({ id, title, now, since, source: url }: FactRule, source: GraphNode['source'], ids: IdRegistry) {
  const rule = `fact/${id}`;
  return {
    id: ids.claim('fact', [id]),
    type: 'fact' as const,
    title,
    source,
    rule,
    confidence: 'labelled' as const,
    now,
    since,
    url,
  };
}

function edgeOf(from: NodeId, to: NodeId, source: GraphNode['source']): GraphEdge {
  return { type: 'supersedes', from, to, source, rule: 'fact', confidence: 'inferred' };
}

function diagnosticOf({ rule, line, column, repair }: FoundFact, path: string): Diagnostic {
  return {
    ruleId: `fact/${rule.id}`,
    severity: rule.severity,
    message: rule.now,
    path,
    line,
    column,
    hint: rule.title,
    url: rule.source,
    ...(repair && { repair }),
  };
}
