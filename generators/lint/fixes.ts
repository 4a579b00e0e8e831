import type { Edit, Point } from '../report/index.ts';
import type { Range } from './source.ts';

/** A change that mends a finding and alters nothing that the file does: a stretch of it, and what belongs there. */
export interface Fix extends Range {
  text: string;
}

/** Puts a text where a place ends. */
export function insertAfter({ end }: Range, text: string): Fix {
  return { start: end, end, text };
}

/** Puts a text in place of a stretch. */
export function replace({ start, end }: Range, text: string): Fix {
  return { start, end, text };
}

/** Takes out the whole line that an offset stands in, its end included. */
export function removeLine(text: string, at: number): Fix {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end + 1, text: '' };
}

/** Fixes as edits by line and column. */
export function editsOf(fixes: readonly Fix[], pointOf: (offset: number) => Point): Edit[] {
  return fixes.map(({ start, end, text }) => {
    const [first, last] = [pointOf(start), pointOf(end)];
    return { ...first, endLine: last.line, endColumn: last.column, text };
  });
}
