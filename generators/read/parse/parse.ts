import type { Code, Nodes, Root, RootContent } from 'mdast';
import { fenceOf } from '../lines/fences.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { walkTree } from '../tree.ts';
import { readMarks } from '../vault/index.ts';
import { parseMarkdown } from './markdown.ts';
import { borrowed, definedLabels } from './references.ts';
import { headOfTable, type Segment, segmentsOf } from './segments.ts';

/** Nodes that carry the name of the rule that created them. */
const RULED = new Set(['heading', 'table', 'code', 'list', 'listItem', 'paragraph', 'html', 'blockquote']);

/** Larger trees exceed the memory of small machines. The rest of the note stays plain text. */
const MOST_NODES = 1_000_000;

/** A tree, and what the text says about the note apart from its structure. */
export interface Parsed {
  root: Root;
  tags: string[];
  anchors: Map<string, number>;
}

/**
 * Parses repaired lines as GitHub Flavored Markdown.
 *
 * @returns mdast whose positions are lines of the source, without offsets. Blocks have the name of the rule that
 *   created their first line in `data.rule`.
 */
export function parse(lines: readonly Line[], sourceLines: readonly string[], isVault = false): Parsed {
  const labels = definedLabels(lines);
  const root: Root = { type: 'root', children: [] };
  let left = MOST_NODES;
  const segments = segmentsOf(lines);
  // A note that is parsed as a whole contains its own definitions.
  const lent = segments.length > 1 ? labels : new Map<string, string>();
  for (const segment of segments) {
    const nodes =
      left < 0
        ? textOf(lines, segment)
        : segment.kind === 'code'
          ? [codeOf(lines, segment)]
          : segment.kind === 'plain'
            ? plainOf(lines, segment)
            : markdownOf(lines, segment, lent);
    for (const node of nodes) left -= sizeOf(node);
    if (segment.torn) mend(root.children, nodes);
    for (const node of nodes) root.children.push(node);
  }
  root.position = {
    start: { line: 1, column: 1 },
    end: { line: lines.length, column: (lines.at(-1)?.text.length ?? 0) + 1 },
  };
  const tags = readMarks(root, isVault);
  place(root, lines, sourceLines);
  return { root, tags, anchors: anchorsOf(root) };
}

/** The lines of blocks with an id; the first of each id counts. */
function anchorsOf(root: Root): Map<string, number> {
  const anchors = new Map<string, number>();
  walkTree(root, ({ data, position }) => {
    const id = data?.blockId;
    if (id !== undefined)
      anchors.set(id, Math.min(anchors.get(id) ?? Number.POSITIVE_INFINITY, position?.start.line ?? 1));
  });
  return anchors;
}

function textOf(lines: readonly Line[], { start, end }: Segment): RootContent[] {
  const value = lines.slice(start, end).map((line) => line.text);
  const position = {
    start: { line: start + 1, column: 1 },
    end: { line: end, column: (value.at(-1)?.length ?? 0) + 1 },
  };
  if (value.every((text) => text.trim() === '')) return [];
  return [{ type: 'paragraph', children: [{ type: 'text', value: value.join('\n'), position }], position }];
}

/** Paragraphs without markup, as micromark would create them. */
function plainOf(lines: readonly Line[], { start, end }: Segment): RootContent[] {
  const paragraphs: RootContent[] = [];
  for (let at = start; at < end; at++) {
    if (isBlank(lines[at])) continue;
    let last = at;
    while (last + 1 < end && !isBlank(lines[last + 1])) last++;
    paragraphs.push(...textOf(lines, { kind: 'plain', start: at, end: last + 1, torn: false }));
    at = last;
  }
  return paragraphs;
}

function sizeOf(node: Nodes): number {
  let size = 0;
  walkTree(node, () => size++);
  return size;
}

/** What micromark makes of a fence: no indent to take off, no info to decode. */
function codeOf(lines: readonly Line[], { start, end }: Segment): Code {
  const info = fenceOf(lines[start]?.text ?? '')?.info ?? '';
  const [, lang = '', meta = ''] = /^(\S*)\s*(.*)$/u.exec(info) ?? [];
  const value = lines
    .slice(start + 1, end - 1)
    .map((line) => line.text)
    .join('\n');
  return {
    type: 'code',
    lang: lang || null,
    meta: meta || null,
    value,
    position: {
      start: { line: start + 1, column: 1 },
      end: { line: end, column: (lines[end - 1]?.text.length ?? 0) + 1 },
    },
  };
}

/** Parses a segment together with the definitions it needs from the rest of the note, and removes those again. */
function markdownOf(lines: readonly Line[], segment: Segment, labels: ReadonlyMap<string, string>): RootContent[] {
  const { start, end, torn } = segment;
  const head = torn ? headOfTable(lines, start) : undefined;
  const own = lines
    .slice(start, end)
    .map((line) => line.text)
    .join('\n');
  const lent = borrowed(own, labels);
  const before = head ? `${head[0].text}\n${head[1].text}\n` : '';
  const after = lent.length > 0 ? `\n\n${lent.join('\n')}` : '';
  const shift = start - (head ? 2 : 0);
  const { children } = parseMarkdown(before + own + after);
  const last = end - shift;
  const nodes = children.filter((node) => (node.position?.start.line ?? 1) <= last);
  const [first] = nodes;
  if (head && first?.type === 'table') first.children.shift();
  for (const node of nodes) move(node, shift, end);
  return nodes;
}

/** Shifts positions by a number of lines, at most to `limit`. */
function move(node: Nodes, shift: number, limit: number): void {
  walkTree(node, (next) => {
    if (!next.position) return;
    const { start, end } = next.position;
    next.position = {
      start: { line: Math.min(start.line + shift, limit), column: start.column },
      end: { line: Math.min(end.line + shift, limit), column: end.column },
    };
  });
}

/** Joins a list or table that was cut. */
function mend(before: readonly RootContent[], nodes: RootContent[]): void {
  const last = before.at(-1);
  const [first] = nodes;
  if (!last || !first) return;
  const isList = last.type === 'list' && first.type === 'list' && last.ordered === first.ordered;
  if (isList) for (const item of first.children) last.children.push(item);
  else if (last.type === 'table' && first.type === 'table') for (const row of first.children) last.children.push(row);
  else return;
  if (last.position && first.position) last.position = { start: last.position.start, end: first.position.end };
  nodes.shift();
}

/** Maps positions from repaired lines to lines of the source. */
function place(root: Root, lines: readonly Line[], sourceLines: readonly string[]): void {
  walkTree(root, (node) => {
    const { position } = node;
    if (!position) return;
    const first = lines[position.start.line - 1];
    const last = lines[position.end.line - 1];
    if (first?.rule && RULED.has(node.type)) node.data = { ...node.data, rule: first.rule };
    const from = first?.from ?? 1;
    const to = Math.max(last?.to ?? 1, from);
    node.position = {
      start: { line: from, column: columnOf(first, sourceLines[from - 1] ?? '', position.start.column, 1) },
      end: {
        line: to,
        column: columnOf(last, sourceLines[to - 1] ?? '', position.end.column, Number.POSITIVE_INFINITY),
      },
    };
  });
}

/** The column in the source line. If the line was changed: the `fallback`, at most the length of the line. */
function columnOf(line: Line | undefined, source: string, column: number, fallback: number): number {
  return Math.min(source === line?.text ? column : fallback, source.length + 1);
}
