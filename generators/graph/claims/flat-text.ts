import type { PhrasingContent } from 'mdast';

/** The plain text of a paragraph or cell, with the positions that claims need. */
export interface FlatText {
  text: string;
  /** Ranges of code: a number in code is part of the code. */
  code: { start: number; end: number }[];
  /** Ranges of addresses and of link texts that are titles: numbers in them are not statements of the note. */
  linked: { start: number; end: number }[];
  links: string[];
  /** Where each line of the source begins. */
  lines: { start: number; line: number }[];
}

/** Flattens phrasing content, recording lines, links and code. */
export function flatTextOf(nodes: readonly PhrasingContent[], firstLine: number): FlatText {
  const out: FlatText = { text: '', code: [], linked: [], links: [], lines: [{ start: 0, line: firstLine }] };
  collect(nodes, out);
  const most = out.text.length * MOSTLY;
  out.linked = out.linked.filter(
    ({ start, end }) => end - start >= most || /^(?:https?:|www\.)/iu.test(out.text.slice(start, end)),
  );
  return out;
}

/** The share of a passage that a link has to cover to be the title of its target. */
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

/** The line of the source at an offset. */
export function lineAt({ lines }: FlatText, offset: number): number {
  return lines.findLast(({ start }) => start <= offset)?.line ?? lines[0]?.line ?? 1;
}
