import type { Graph, GraphNode } from '../graph/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';

/** Finds identical questions in a note, and notes with the same title in a course. */
export function checkTitles({ nodes }: Graph): Diagnostic[] {
  const seen = new Map<string, { path: string; line: number }>();
  const found: Diagnostic[] = [];
  for (const node of nodes) {
    const place = node.type === 'question' ? node.source.path : node.type === 'note' ? (node.course ?? '') : undefined;
    const title = node.title.toLowerCase();
    if (place === undefined || title === '') continue;
    const { path, line } = node.source;
    const key = JSON.stringify([node.type, place, title, codeAsked(node)]);
    const first = seen.get(key);
    if (!first) seen.set(key, { path, line });
    else {
      found.push(
        diagnose('title-duplicate', `There is another ${node.type} titled "${node.title}"`, {
          path,
          line,
          hint: `The first one is in ${first.path}:${first.line}.`,
        }),
      );
    }
  }
  return found;
}

/**
 * The code directly below a question, because "What does this print?" is a different question for each piece of code.
 */
function codeAsked(node: GraphNode): string {
  const [first] = node.type === 'question' ? node.answer : [];
  return first?.type === 'code' ? first.value : '';
}
