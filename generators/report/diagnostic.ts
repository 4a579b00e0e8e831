import { z } from 'zod';
import { catalogue, type RuleId } from './catalogue.ts';

/** One stretch of a file to be replaced. Lines and columns are 1-based, columns count UTF-16 units, the end is outside. */
export const editSchema = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  text: z.string().describe('What stands there instead; line ends are \\n, and become those of the file'),
});

export type Edit = z.infer<typeof editSchema>;

/** One finding about the notes, at a place in a file that the user wrote. */
export const diagnosticSchema = z.object({
  ruleId: z.string().describe('Permanent id of the rule, see the catalogue'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().describe('What was found and what was expected: "Unexpected X, expected Y"'),
  path: z.string().describe('The file, relative to the notes root, with forward slashes'),
  line: z.int().positive().describe('1-based line in that file'),
  column: z.int().positive().describe('1-based column in that line'),
  hint: z.string().optional().describe('A way out'),
  url: z.string().optional().describe('Where to read more'),
  repair: z.array(editSchema).min(1).optional().describe('Edits that mend it and change nothing else'),
});

export type Diagnostic = z.infer<typeof diagnosticSchema>;

/** A diagnostic of a catalogued rule. `line` and `column` are 1-based and default to 1. */
export function diagnose(
  ruleId: RuleId,
  message: string,
  place: { path: string; line?: number; column?: number; hint?: string; url?: string; repair?: Edit[] },
): Diagnostic {
  const { path, line = 1, column = 1, ...rest } = place;
  return { ruleId, severity: catalogue[ruleId].severity, message, path, line, column, ...rest };
}

/** Orders diagnostics by path, line, column and rule, by code unit, so that reports do not depend on the locale. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (d: Diagnostic) => [d.path, d.ruleId] as const;
  return [...diagnostics].sort((a, b) => {
    const [pathA, ruleA] = key(a);
    const [pathB, ruleB] = key(b);
    if (pathA !== pathB) return pathA < pathB ? -1 : 1;
    if (a.line !== b.line) return a.line - b.line;
    if (a.column !== b.column) return a.column - b.column;
    return ruleA < ruleB ? -1 : ruleA > ruleB ? 1 : 0;
  });
}
