import type { Document } from '../read/index.ts';
import type { Coverage, GraphNode } from './schema/index.ts';

/** Blocks without words: noise with this reason, unless a node contains them. */
const SILENT: Readonly<Record<string, string>> = { thematicBreak: 'rule', html: 'markup', definition: 'link target' };

/**
 * Accounts for every non-blank line: typed (part of a node or the front matter), noise (with a reason), or unparsed.
 * Linear in the lines and nodes.
 */
export function coverageOf(documents: readonly Document[], nodes: readonly GraphNode[]): Coverage {
  const spans = spansByPath(nodes);
  const coverage: Coverage = { lines: 0, typed: 0, noise: 0, reasons: {}, unparsed: [] };
  for (const document of documents) {
    for (const { line, state, reason } of accountOf(document, spans.get(document.path) ?? [])) {
      coverage.lines++;
      if (state === 'unparsed') coverage.unparsed.push({ path: document.path, line });
      else coverage[state]++;
      if (reason !== undefined) coverage.reasons[reason] = (coverage.reasons[reason] ?? 0) + 1;
    }
  }
  return coverage;
}

/** The account of a non-blank line; noise has a reason. */
export interface LineAccount {
  line: number;
  state: 'typed' | 'noise' | 'unparsed';
  reason?: string;
}

/** Accounts for the lines of one note, in order, like `coverageOf`. */
export function lineAccounts(document: Document, nodes: readonly GraphNode[]): LineAccount[] {
  return [...accountOf(document, spansByPath(nodes).get(document.path) ?? [])];
}

function spansByPath(nodes: readonly GraphNode[]): ReadonlyMap<string, GraphNode['source'][]> {
  const spans = new Map<string, GraphNode['source'][]>();
  for (const { type, source } of nodes) {
    if (type === 'note' || type === 'section') continue;
    const list = spans.get(source.path);
    if (list) list.push(source);
    else spans.set(source.path, [source]);
  }
  return spans;
}

function* accountOf(document: Document, spans: readonly GraphNode['source'][]): Iterable<LineAccount> {
  const { sourceLines, frontMatter } = document;
  const typed = new Uint8Array(sourceLines.length + 2);
  const fill = (line: number, endLine: number): void => {
    typed.fill(1, Math.max(1, line), Math.min(endLine, sourceLines.length) + 1);
  };
  const noise = new Map<number, string>();
  fill(1, frontMatter.endLine);
  for (const { type, position } of document.root.children) {
    if (!position) continue;
    const reason = SILENT[type];
    if (!reason) fill(position.start.line, position.end.line);
    else for (let line = position.start.line; line <= position.end.line; line++) noise.set(line, reason);
  }
  for (const { line, endLine } of disjoint(spans)) fill(line, endLine);
  const given = new Map(document.noise.map(({ line, reason }) => [line, reason]));
  for (const [index, text] of sourceLines.entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const reason = given.get(line) ?? (typed[line] ? undefined : noise.get(line));
    if (reason) yield { line, state: 'noise', reason };
    else yield { line, state: typed[line] ? 'typed' : 'unparsed' };
  }
}

/** Merges overlapping spans, so that filling them is linear at any depth of nesting. */
function disjoint(spans: readonly GraphNode['source'][]): { line: number; endLine: number }[] {
  const out: { line: number; endLine: number }[] = [];
  for (const { line, endLine } of [...spans].sort((a, b) => a.line - b.line)) {
    const last = out.at(-1);
    if (last && line <= last.endLine + 1) last.endLine = Math.max(last.endLine, endLine);
    else out.push({ line, endLine });
  }
  return out;
}
