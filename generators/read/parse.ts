import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Line } from './lines.ts';

const MARKDOWN = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/**
 * Parses repaired lines as GitHub Markdown. Out: mdast whose positions are lines of the source, without
 * offsets, and whose blocks carry in `data.rule` the name of the rule that made their first line.
 */
export function parse(lines: readonly Line[], sourceLines: readonly string[]): Root {
  const root = fromMarkdown(lines.map((line) => line.text).join('\n'), MARKDOWN);
  place(root, lines, sourceLines);
  return root;
}

const RULED = new Set(['heading', 'table', 'code', 'list', 'listItem', 'paragraph', 'html', 'blockquote']);

/** Without recursion: the depth of a tree is bounded by a repair rule, but that of a stack is nobody's promise. */
function place(root: Root, lines: readonly Line[], sourceLines: readonly string[]): void {
  const queue: Nodes[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    const { position } = node;
    if (position) {
      const { start, end } = position;
      const first = lines[start.line - 1];
      const last = lines[end.line - 1];
      if (first?.rule && RULED.has(node.type)) node.data = { ...node.data, rule: first.rule };
      node.position = {
        start: { line: first?.from ?? 1, column: columnOf(first, start.column, 1, sourceLines) },
        end: { line: last?.to ?? 1, column: columnOf(last, end.column, Number.POSITIVE_INFINITY, sourceLines) },
      };
    }
    if ('children' in node) for (const child of node.children) queue.push(child);
  }
}

/** The column in the source; where the line was changed, the `fallback` cut to the length of the line. */
function columnOf(line: Line | undefined, column: number, fallback: number, sourceLines: readonly string[]): number {
  const number = (fallback === 1 ? line?.from : line?.to) ?? 1;
  const source = sourceLines[number - 1] ?? '';
  return Math.min(source === line?.text ? column : fallback, source.length + 1);
}
