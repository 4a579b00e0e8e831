import { type Diagnostic, sortDiagnostics } from '../report/index.ts';

/** The maximum number of further lines named in a summary. */
const NAMED = 5;

/**
 * Summarises advice: of the findings with severity `info`, each rule keeps one per file, which names the lines of the
 * others.
 *
 * @param diagnostics - Findings of any number of files.
 * @returns The findings in the same order. Errors and warnings are unchanged.
 */
export function sumUpAdvice(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const groups = Map.groupBy(sortDiagnostics(diagnostics), (one) =>
    one.severity === 'info' ? `${one.path}\n${one.ruleId}` : one,
  );
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first || others.length === 0) return first ?? [];
    const lines = [...new Set(others.map(({ line }) => line))];
    const more = lines.length > NAMED ? ', ...' : '';
    const named = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, NAMED).join(', ')}${more}`;
    const repair = [first, ...others].flatMap((one) => one.repair ?? []);
    return { ...first, message: `${first.message} (also ${named})`, ...(repair.length > 0 && { repair }) };
  });
}
