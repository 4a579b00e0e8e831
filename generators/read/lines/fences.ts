import type { Line } from './line.ts';

export interface Fence {
  indent: string;
  marker: string;
  info: string;
}

const FENCE = /^([ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,100}(?!`)|~{3,100}(?!~))(.*)$/u;

/** Parses the opening of a code fence. */
export function fenceOf(text: string): Fence | undefined {
  if (!text.includes('```') && !text.includes('~~~')) return undefined;
  const match = FENCE.exec(text);
  if (!match) return undefined;
  const [, indent = '', marker = '', info = ''] = match;
  if (marker.startsWith('`') && info.includes('`')) return undefined;
  return { indent, marker, info: info.trim() };
}

/** Whether `fence` can close `open`. */
export function closes(fence: Fence, open: Fence): boolean {
  return fence.info === '' && fence.marker[0] === open.marker[0] && fence.marker.length >= open.marker.length;
}

/** A fence in a block quote ends with the quote. */
export function endsWithQuote(text: string, open: Fence): boolean {
  return open.indent.includes('>') && !/^[ \t]*>/u.test(text);
}

/** What a line is part of. Rules about words only change `text`. */
export type Area = 'text' | 'fence' | 'code' | 'comment';

/** The area of each line: `fence` for the delimiters of a code block, `code` for its content. */
export function areasOf(lines: readonly Pick<Line, 'text'>[]): Area[] {
  const areas: Area[] = [];
  let open: Fence | undefined;
  let inComment = false;
  for (const { text } of lines) {
    if (inComment) {
      areas.push('comment');
      inComment = !text.includes('-->');
      continue;
    }
    const fence = fenceOf(text);
    if (open && endsWithQuote(text, open)) open = undefined;
    if (open) {
      const end = fence && closes(fence, open);
      areas.push(end ? 'fence' : 'code');
      if (end) open = undefined;
    } else if (fence) {
      open = fence;
      areas.push('fence');
    } else if (/^\s{0,3}<!--/u.test(text)) {
      areas.push('comment');
      inComment = !text.includes('-->');
    } else {
      areas.push('text');
    }
  }
  return areas;
}
