import type { Line } from '../lines/line.ts';

/** A document of another format, written as Markdown. */
export interface Written {
  /** The lines of the user's file; of a format without lines, its paragraphs. */
  sourceLines: readonly string[];
  /** Markdown, each line with the line of the source that it comes from. */
  lines: readonly Line[];
  /** Why a line of the source that nothing was made of holds no content. */
  reason: string;
}

/** A format that is read: how it is called, and how it becomes Markdown. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  /** Throws CribsmithError `format-invalid` or `input-archive` for a file that is broken. */
  read(path: string, bytes: Uint8Array): Written;
}

/** A line of Markdown that comes from a line of the source. */
export function writtenLine(text: string, line: number, rule: string): Line {
  return { text, from: line, to: line, rule };
}

/** A code block of lines, in a fence that is longer than any in them. */
export function fencedLines(code: readonly Line[], language: string, rule: string): Line[] {
  const [first] = code;
  const last = code.at(-1);
  if (!first || !last) return [];
  const longest = code.reduce((most, { text }) => Math.max(most, /^\s*(`{3,})/u.exec(text)?.[1]?.length ?? 2), 2);
  const mark = '`'.repeat(longest + 1);
  return [writtenLine(mark + language, first.from, rule), ...code, writtenLine(mark, last.to, rule)];
}
