import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { type ComposeRole, parseCompose } from './compose/index.ts';
import { composeRules } from './compose-rules/index.ts';
import { suppressedBy } from './ignore-comments.ts';
import { runRules } from './rule.ts';

export interface ComposeLintOptions {
  /** What the findings call the file; by its name a file for development is known. */
  path?: string;
  /** Whether the file stands alone; told from its name and content unless given. */
  role?: ComposeRole;
}

/**
 * Checks a compose file against all rules. Never throws.
 *
 * @param text Any text.
 * @returns The findings in the order of the file, advice included. In a file that is laid over another, settings that are
 *   missing are not reported. `# cribsmith ignore=` suppresses findings of its line and the next one, and
 *   `# cribsmith global ignore=` those of the file.
 */
export function lintCompose(text: string, options: ComposeLintOptions = {}): Diagnostic[] {
  const { path = 'compose.yaml', role } = options;
  const file = parseCompose(text, path, role);
  const { everywhere, lines } = suppressedLines(file.comments);
  // What is not valid YAML has keys that nobody wrote, so only its syntax is reported.
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
