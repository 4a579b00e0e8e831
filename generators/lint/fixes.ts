import type { Edit, Point } from '../report/index.ts';
import type { Range } from './source.ts';

/** A replacement that fixes a finding without changing what the file does. */
export interface Fix extends Range {
  text: string;
}

/** Inserts a text at the end of a range. */
export function insertAfter({ end }: Range, text: string): Fix {
  return { start: end, end, text };
}

/** Replaces a range by a text. */
export function replace({ start, end }: Range, text: string): Fix {
  return { start, end, text };
}

/** Removes the line at an offset, including its line end. */
export function removeLine(text: string, at: number): Fix {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  return { start, end: end === -1 ? text.length : end + 1, text: '' };
}

/** Converts fixes to edits by line and column. */
export function editsOf(fixes: readonly Fix[], pointOf: (offset: number) => Point): Edit[] {
  return fixes.map(({ start, end, text }) => {
    const [first, last] = [pointOf(start), pointOf(end)];
    return { ...first, endLine: last.line, endColumn: last.column, text };
  });
}
