import type { Line } from '../../../lines/line.ts';
import { type Block, inlineOf, type Token } from './tokens.ts';

interface Item {
  mark: string;
  content: Token[];
  line: Line;
}

/** A Markdown list with nested lists. */
export function list({ tokens }: Block): Line[] | undefined {
  const open: { ordered: boolean; count: number }[] = [];
  const items: Item[] = [];
  for (const token of tokens) {
    const name = token.kind === 'text' ? '' : token.name;
    if (name === 'ul' || name === 'ol') {
      if (token.kind === 'open') open.push({ ordered: name === 'ol', count: 0 });
      else open.pop();
      covering(items.at(-1), token);
    } else if (name === 'li' && token.kind === 'open') {
      const own = open.at(-1);
      if (!own) return undefined;
      own.count++;
      const indent = open.slice(0, -1).map(({ ordered }) => ' '.repeat(ordered ? 3 : 2));
      items.push({ mark: `${indent.join('')}${own.ordered ? `${own.count}.` : '-'} `, content: [], line: token.line });
    } else if (name === 'li') covering(items.at(-1), token);
    else {
      const item = items.at(-1);
      if (item) {
        item.content.push(token);
        if (token.kind !== 'text' || token.value.trim() !== '') covering(item, token);
      } else if (token.kind !== 'text' || token.value.trim() !== '') return undefined;
    }
  }
  return items.map(({ mark, content, line }) => ({ ...line, text: `${mark}${inlineOf(content)}` }));
}

/** Extends an item by the lines of its tags and of the tags of a nested list. */
function covering(item: Item | undefined, { line }: Token): void {
  if (item) item.line = { ...item.line, to: Math.max(item.line.to, line.to) };
}
