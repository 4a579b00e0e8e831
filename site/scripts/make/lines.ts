import { cardKinds, type Document, lineAccounts } from '../../../generators/browser.ts';
import type { GraphNode } from '../../../generators/index.ts';
import type { Answers, LineView, Question } from './questions.ts';
import type { Workshop } from './workshop.ts';

/**
 * The lines of a file, with how each was read.
 *
 * @param asked - The file, the first line, the number of lines, and the state. An empty state selects all lines.
 * @param prose - The label of lines that belong to no card.
 */
export function linesOf(
  workshop: Workshop,
  { path, from, count, only }: Extract<Question, { do: 'lines' }>,
  prose: string,
): Answers['lines'] {
  const document = workshop.documents.find((one) => one.path === path);
  if (!document) return { lines: [], more: false };
  const all = allLines(document, workshop, prose).filter(({ state }) => only === '' || state === only);
  const start = all.findIndex(({ line }) => line >= from);
  if (start === -1) return { lines: [], more: false };
  return { lines: all.slice(start, start + count), more: all.length > start + count };
}

/** All lines of a note with the label of the innermost node that they belong to. */
function allLines(document: Document, { query, words }: Workshop, prose: string): LineView[] {
  const { path, sourceLines } = document;
  const labels: string[] = [];
  const own = query.graph.nodes.filter(
    (node) => node.source.path === path && node.type !== 'note' && !isNameAlone(node),
  );
  for (const { type, source } of [...own].sort((a, b) => sizeOf(b.source) - sizeOf(a.source))) {
    const isSection = type === 'section';
    if (!isSection && !cardKinds.includes(type)) continue;
    for (let line = source.line; line <= (isSection ? source.line : source.endLine); line++)
      labels[line] = words.kinds[type].label;
  }
  const accounts = new Map(lineAccounts(document, query.graph.nodes).map((account) => [account.line, account]));
  return sourceLines.map((text, index): LineView => {
    const line = index + 1;
    const account = accounts.get(line);
    if (!account) return { line, text, state: 'blank', label: '' };
    const label = account.state === 'typed' ? (labels[line] ?? prose) : (account.reason ?? '');
    return { line, text, state: account.state, label };
  });
}

/** A term that the notes only mention has a line, but does not describe it. */
function isNameAlone(node: GraphNode): boolean {
  return 'definition' in node && Array.isArray(node.definition) && node.definition.length === 0;
}

function sizeOf({ line, endLine }: { line: number; endLine: number }): number {
  return endLine - line;
}
