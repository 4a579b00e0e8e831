import type { Line } from '../../../lines/line.ts';
import { type Block, tokensOf } from './tokens.ts';

/**
 * Finds the outermost elements with these names that begin a line. A single pass with a stack for each name, so that
 * unbalanced tags cost nothing.
 */
export function blocksOf(
  lines: readonly Line[],
  areasOf: (lines: readonly Line[]) => readonly string[],
  names: readonly string[],
): Block[] {
  const any = new RegExp(`<(/?)(${names.join('|')})\\b[^<>]{0,400}>`, 'giu');
  const begins = new RegExp(`^\\s*<(?:${names.join('|')})\\b`, 'iu');
  if (!lines.some((line) => begins.test(line.text))) return [];
  const areas = areasOf(lines);
  const open = new Map<string, { line: number; leads: boolean }[]>();
  const found: Block[] = [];
  lines.forEach(({ text }, index) => {
    if (areas[index] !== 'text' || !text.includes('<')) return;
    let first = true;
    for (const tag of text.matchAll(any)) {
      const name = (tag[2] ?? '').toLowerCase();
      const stack = open.get(name) ?? [];
      open.set(name, stack);
      if (tag[1]) {
        const start = stack.pop();
        const end = tag.index + tag[0].length;
        if (start?.leads) found.push({ name, start: start.line, end: index, tokens: [], after: text.slice(end) });
      } else {
        stack.push({ line: index, leads: first && begins.test(text) });
      }
      first = false;
    }
  });
  return outermost(found).map((block) => ({ ...block, tokens: tokensOf(cut(lines, block)) }));
}

function outermost(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (!last || block.start > last.end) result.push(block);
  }
  return result;
}

function cut(lines: readonly Line[], { start, end, after }: Block): Line[] {
  return lines
    .slice(start, end + 1)
    .map((line, at) =>
      start + at === end ? { ...line, text: line.text.slice(0, line.text.length - after.length) } : line,
    );
}
