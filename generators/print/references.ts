import type { PrintBlock, PrintInline, PrintPart } from './ir.ts';
import { withSoftBreaks } from './soft-breaks.ts';

/** Numbers links, and lists their addresses. */
export interface References {
  inlines(content: readonly PrintInline[]): PrintInline[];
  parts(parts: readonly PrintPart[]): PrintPart[];
  /** The list of numbered links. Empty if there is none. */
  list(): PrintPart[];
}

/**
 * Creates the references of a card. A link keeps its text and gets a number. A link alone in parentheses, such as a
 * source, is replaced by the number. An address that is printed in full is not listed again.
 */
export function createReferences(): References {
  const numbers = new Map<string, number>();
  const numberOf = (url: string): number => {
    const number = numbers.get(url) ?? numbers.size + 1;
    numbers.set(url, number);
    return number;
  };

  const inlines = (content: readonly PrintInline[]): PrintInline[] => {
    const made: PrintInline[] = [];
    const rest = [...content];
    for (let node = rest.shift(); node; node = rest.shift()) {
      if (node.type !== 'link') {
        made.push('children' in node ? { ...node, children: inlines(node.children) } : node);
        continue;
      }
      const { url } = node;
      if (isWrittenOut(node)) {
        made.push(node);
        continue;
      }
      const mark: PrintInline = { type: 'reference', number: numberOf(url), url };
      const [before, after] = [made.at(-1), rest[0]];
      const open = before?.type === 'text' ? OPEN.exec(before.value) : null;
      if (before?.type === 'text' && open && after?.type === 'text' && after.value.startsWith(')')) {
        made[made.length - 1] = { ...before, value: before.value.slice(0, open.index) };
        rest[0] = { ...after, value: after.value.slice(1) };
        made.push(mark);
      } else made.push(node, mark);
    }
    return made;
  };

  const block = (node: PrintBlock): PrintBlock => {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return { ...node, children: inlines(node.children) };
      case 'quote':
        return { ...node, children: node.children.map(block) };
      case 'list':
        return { ...node, items: node.items.map((item) => item.map(block)) };
      case 'pairs': {
        const rows = node.rows.map(({ term, meaning }) => ({ term: inlines(term), meaning: inlines(meaning) }));
        return { ...node, rows };
      }
      case 'stops':
        return { ...node, stops: node.stops.map(inlines) };
      case 'table':
        return { ...node, header: node.header.map(inlines), rows: node.rows.map((row) => row.map(inlines)) };
      case 'code':
      case 'references':
        return node;
    }
  };

  return {
    inlines,
    parts: (parts) => parts.map((part) => ({ ...part, blocks: part.blocks.map(block) })),
    list: () => {
      const items = [...numbers].map(([url, number]) => ({ number, url, address: withSoftBreaks(addressOf(url)) }));
      return items.length === 0 ? [] : [{ role: 'references', blocks: [{ type: 'references', items }] }];
    },
  };
}

/** Numbers the links in parts of a card, and adds the list of addresses. */
export function withReferences(parts: readonly PrintPart[]): PrintPart[] {
  const references = createReferences();
  return [...references.parts(parts), ...references.list()];
}

const OPEN = /(?<!\s)\s*\($/u;

function addressOf(url: string): string {
  return url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/u, '').replace(/\/$/u, '');
}

function isWrittenOut({ url, children }: Extract<PrintInline, { type: 'link' }>): boolean {
  const words = children.map((node) => ('value' in node ? node.value : '')).join('');
  return addressOf(words.replace(/[\u200b\u2060]/gu, '')) === addressOf(url);
}
