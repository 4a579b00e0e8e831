import { byCodeUnit } from './compare.ts';
import { type RuleId, severities } from './severities.ts';

/** A line and column in a file, both 1-based; columns count UTF-16 units. */
export interface Point {
  line: number;
  column: number;
}

/**
 * A replacement in a file. Lines and columns are 1-based, columns count UTF-16 units, the end is exclusive. `text` uses
 * \n, which is converted to the line ends of the file.
 */
export interface Edit {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  text: string;
}

/** A finding at a place in a file that the user wrote. `graph/schema` publishes it as JSON Schema. */
export interface Diagnostic extends Point {
  /** Permanent id of the rule, see the catalogue. */
  ruleId: string;
  severity: 'error' | 'warning' | 'info';
  /** For code: "Unexpected X, expected Y". For notes: what holds instead. */
  message: string;
  /** The file, relative to the notes root, with forward slashes. */
  path: string;
  /** How to fix it. */
  hint?: string | undefined;
  /** Where to read more. */
  url?: string | undefined;
  /** Edits that fix it and change nothing else. */
  repair?: Edit[] | undefined;
}

/**
 * Creates a diagnostic of a rule in the catalogue, with the severity of the catalogue.
 *
 * @param ruleId - The rule.
 * @param message - What was found.
 * @param place - Where it was found; `line` and `column` are 1-based and default to 1.
 */
export function diagnose(
  ruleId: RuleId,
  message: string,
  place: { path: string; line?: number; column?: number; hint?: string; url?: string; repair?: Edit[] },
): Diagnostic {
  const { path, line = 1, column = 1, ...rest } = place;
  return { ruleId, severity: severities[ruleId], message, path, line, column, ...rest };
}

/** Sorts diagnostics by path, line, column and rule, by code unit, so that reports do not depend on the locale. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => byCodeUnit(a.path, b.path) || a.line - b.line || a.column - b.column || byCodeUnit(a.ruleId, b.ruleId),
  );
}

/** The levels to which a rule can be set. */
export const LEVELS = ['off', 'info', 'warning', 'error'] as const;

/** Levels by rule id; all other rules keep their default. */
export type Levels = Readonly<Partial<Record<string, (typeof LEVELS)[number]>>>;

/** Diagnostics with the levels that are set for their rules, without those that are off. */
export function applyLevels(diagnostics: readonly Diagnostic[], levels: Levels = {}): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const level = Object.hasOwn(levels, diagnostic.ruleId) ? levels[diagnostic.ruleId] : undefined;
    if (level === undefined) return diagnostic;
    return level === 'off' ? [] : { ...diagnostic, severity: level };
  });
}
