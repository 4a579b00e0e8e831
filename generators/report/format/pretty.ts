import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import type { Diagnostic } from '../diagnostic.ts';
import { printable, printableLine } from '../printable.ts';
import { underBase } from './path.ts';

/** Unified's `fatal` values: true for errors, false for warnings, null for info. */
const FATAL = { error: true, warning: false, info: null } as const;

/** Formats sorted diagnostics like unified's tools: a block per file, a line per finding, and a summary. */
export function pretty(
  diagnostics: readonly Diagnostic[],
  { colour = false, verbose = false, base }: { colour?: boolean; verbose?: boolean; base?: string },
): string {
  const files = new Map<string, VFile>();
  for (const { path, line, column, message, ruleId, severity, hint, url } of diagnostics) {
    const file = files.get(path) ?? new VFile({ path: printableLine(underBase(path, base)) });
    files.set(path, file);
    const said = file.message(printable(message), { place: { line, column }, ruleId, source: 'cribsmith' });
    said.fatal = FATAL[severity] ?? undefined;
    if (hint !== undefined) said.note = printable(hint);
    if (url !== undefined) said.url = url;
  }
  const report = reporter([...files.values()], { color: colour, verbose });
  return report === '' ? '' : `${report}\n`;
}
