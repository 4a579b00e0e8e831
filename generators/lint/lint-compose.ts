import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { type ComposeRole, parseCompose } from './compose/index.ts';
import { composeRules } from './compose-rules/index.ts';
import { suppressedBy } from './ignore-comments.ts';
import { runRules } from './rule.ts';

export interface ComposeLintOptions {
  /** The path in findings. Files for development are recognised by its name. */
  path?: string;
  /** The purpose of the file; by default it is determined from name and content. */
  role?: ComposeRole;
}

/**
 * Checks a compose file against all rules. Never throws.
 *
 * @param text - Any text.
 * @returns The findings in the order of the file, advice included. In override files, missing settings are not
 *   reported. `# cribsmith ignore=` suppresses findings on its line and the next, `# cribsmith global ignore=` in the
 *   whole file.
 */
export function lintCompose(text: string, options: ComposeLintOptions = {}): Diagnostic[] {
  const { path = 'compose.yaml', role } = options;
  const file = parseCompose(text, path, role);
  const { everywhere, lines } = suppressedLines(file.comments);
  // Invalid YAML results in keys that nobody wrote, so only syntax errors are reported.
  const rules = file.errors.length > 0 ? composeRules.filter(({ id }) => id === 'compose/syntax') : composeRules;
  const found = runRules(rules, file, {
    path,
    pointOf: (at) => file.source.pointOf(at),
    isSuppressed: ({ id }, at) => everywhere.has(id) || lines.get(file.source.pointOf(at).line)?.has(id) === true,
  });
  return sortDiagnostics(found);
}

function suppressedLines(comments: readonly { text: string; line: number }[]) {
  const everywhere = new Set<string>();
  const lines = new Map<number, Set<string>>();
  for (const { text, line } of comments) {
    const found = suppressedBy(text);
    if (!found) continue;
    for (const id of found.ids) {
      if (found.whole) everywhere.add(id);
      else for (const near of [line, line + 1]) lines.set(near, (lines.get(near) ?? new Set<string>()).add(id));
    }
  }
  return { everywhere, lines };
}
