import type { Diagnostic } from '../../report/index.ts';
import type { Line } from '../lines/line.ts';

/** A document of another format, converted to Markdown. */
export interface Written {
  /** The lines of the user's file or, for formats without lines, its paragraphs. */
  sourceLines: readonly string[];
  /** Markdown; each line with its line in the source. */
  lines: readonly Line[];
  /** Why a line of the source from which nothing was made has no content. */
  reason: string;
  diagnostics?: readonly Diagnostic[];
}

/** A supported format: its name, and how it is converted to Markdown. */
export interface Format {
  readonly name: string;
  readonly endings: readonly string[];
  /** Throws CribsmithError `format-invalid` or `input-archive` for a damaged file. */
  read(path: string, bytes: Uint8Array): Written;
}

/** Creates a line of Markdown from a line of the source. */
export function writtenLine(text: string, line: number, rule: string): Line {
  return { text, from: line, to: line, rule };
}

/** Creates a code block with a fence that is longer than any in the code. */
export function fencedLines(code: readonly Line[], language: string, rule: string): Line[] {
  const [first] = code;
  const last = code.at(-1);
  if (!first || !last) return [];
  const longest = code.reduce((most, { text }) => Math.max(most, /^\s*(`{3,})/u.exec(text)?.[1]?.length ?? 2), 2);
  const mark = '`'.repeat(longest + 1);
  return [writtenLine(mark + language, first.from, rule), ...code, writtenLine(mark, last.to, rule)];
}
