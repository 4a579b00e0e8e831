import { type Diagnostic, sortDiagnostics } from '../diagnostic.ts';
import { pretty } from './pretty.ts';
import { type RuleInfo, sarifText } from './sarif.ts';

/** The formats of a report: for people, for programs, and for code scanning services. */
export const FORMATS = ['pretty', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface FormatOptions {
  /** Whether to use colours in the pretty format; see `wantsColour`. */
  colour?: boolean;
  /** Whether to print hints and addresses below each finding in the pretty format. */
  verbose?: boolean;
  /** Rules beyond the catalogue that findings may have, such as fact rules. */
  rules?: readonly RuleInfo[];
  /** The folder that contains the paths, from the point of view of the reader: `notes`. */
  base?: string;
  /** Version of Cribsmith. */
  version?: string;
}

/**
 * Formats diagnostics as a report. Pure.
 *
 * @returns The report in a fixed order, with a line end at its end; empty for a pretty report without findings.
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
 * @param stream - The output stream.
 * @param env - The environment of the process.
 */
export function wantsColour(stream: { isTTY?: boolean }, env: Readonly<Record<string, string | undefined>>): boolean {
  return stream.isTTY === true && !env['NO_COLOR'];
}
