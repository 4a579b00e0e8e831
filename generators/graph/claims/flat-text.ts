import type { PhrasingContent } from 'mdast';

/** The text of a paragraph or cell with what a claim needs to know of it. */
export interface FlatText {
  text: string;
  /** Stretches that are code: a number in code is part of the code. */
  code: { start: number; end: number }[];
  /** Stretches that are an address, or the title of what a link leads to: a number there is not said here. */
  linked: { start: number; end: number }[];
  links: string[];
  /** Where each line of the source begins. */
  lines: { start: number; line: number }[];
}

/** Flattens phrasing content, keeping lines, links and code apart. */
export function flatTextOf(nodes: readonly PhrasingContent[], firstLine: number): FlatText {
  const out: FlatText = { text: '', code: [], linked: [], links: [], lines: [{ start: 0, line: firstLine }] };
  collect(nodes, out);
  const most = out.text.length * MOSTLY;
  out.linked = out.linked.filter(
    ({ start, end }) => end - start >= most || /^(?:https?:|www\.)/iu.test(out.text.slice(start, end)),
  );
  return out;
}

/** Share of a passage that a link fills when it is the title of what it leads to. */
const MOSTLY = 0.8;

function collect(nodes: readonly PhrasingContent[], out: FlatText): void {
  for (const node of nodes) {
    const start = out.text.length;
    const line = node.position?.start.line;
    const last = out.lines.at(-1);
    if (line !== undefined && last && line > last.line) out.lines.push({ start, line });
    switch (node.type) {
      case 'text':
        addText(node.value, node.position?.end.line, out);
        break;
      case 'inlineCode':
        out.text += node.value;
        out.code.push({ start, end: out.text.length });
        break;
      case 'break':
        out.text += ' ';
        break;
      case 'link':
        out.links.push(node.url);
        collect(node.children, out);
        out.linked.push({ start, end: out.text.length });
        break;
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'linkReference':
        collect(node.children, out);
        break;
      default:
    }
  }
}

function addText(value: string, endLine: number | undefined, out: FlatText): void {
  const parts = value.split('\n');
  parts.forEach((part, index) => {
    if (index > 0) {
      out.text += ' ';
      const last = out.lines.at(-1);
      if (last && last.line < (endLine ?? 0)) out.lines.push({ start: out.text.length, line: last.line + 1 });
    }
    out.text += part;
  });
}

/** The line of the source that a character stands in. */
export function lineAt({ lines }: FlatText, offset: number): number {
  return lines.findLast(({ start }) => start <= offset)?.line ?? lines[0]?.line ?? 1;
}
