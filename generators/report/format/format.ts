import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { pretty } from './pretty.ts';
import { type RuleInfo, sarifText } from './sarif.ts';

/** The forms that a report can have: for people, for programs, and for code scanning services. */
export const FORMATS = ['pretty', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatOptions {
  /** Colours in the pretty form; see `wantsColour`. */
  colour?: boolean;
  /** Hints and addresses below each finding in the pretty form. */
  verbose?: boolean;
  /** Rules beyond the catalogue that findings may name, such as the fact rules. */
  rules?: readonly RuleInfo[];
  /** Folder that the paths stand in, as a reader of the report will look for them: `notes`. */
  base?: string;
  /** Version of Cribsmith. */
  version?: string;
}

/**
 * Formats diagnostics as a report. Pure.
 *
 * @returns The report in a fixed order, ending in a line end; empty for a pretty report of nothing.
 */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: Format,
  options: FormatOptions = {},
): string {
  const sorted = sortDiagnostics(diagnostics);
  if (format === 'json') return `${JSON.stringify(sorted, null, 2)}\n`;
  if (format === 'sarif') return sarifText(sorted, options);
  return pretty(sorted, options);
}

/**
 * Whether to write to a stream in colour: on a terminal, unless NO_COLOR is set (https://no-color.org).
 *
 * @param env The environment of the process.
 */
export function wantsColour(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && !env['NO_COLOR'];
}
