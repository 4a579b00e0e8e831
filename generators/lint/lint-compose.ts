import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { type ComposeRole, parseCompose } from './compose/index.ts';
import { composeRules } from './compose-rules/index.ts';
import { ignoredBy } from './ignore-comments.ts';

export interface ComposeLintOptions {
  /** What the findings call the file; by its name a file for development is known. */
  path?: string;
  /** Whether the file stands alone; told from its name and content unless given. */
  role?: ComposeRole;
}

/**
 * Holds a compose file to the rules. In: any text. Out: findings, in the order of the file. In a file that is laid over
 * another, what is missing is not found. `# cribsmith ignore=` counts for its line or else the next one, and
 * `# cribsmith global ignore=` for the file. Never throws.
 */
export function lintCompose(text: string, options: ComposeLintOptions = {}): Diagnostic[] {
  const { path = 'compose.yaml', role } = options;
  const file = parseCompose(text, path, role);
  const { everywhere, lines } = ignoredLines(file.comments);
  // What cannot be read as YAML has keys that nobody wrote, so only that is reported.
  const rules = file.errors.length > 0 ? composeRules.filter(({ id }) => id === 'compose/syntax') : composeRules;
  const found = rules.flatMap((rule) =>
    [...rule.check(file)].flatMap(({ at, message, hint }): Diagnostic[] => {
      const place = file.source.placeOf(at);
      if (everywhere.has(rule.id) || lines.get(place.line)?.has(rule.id)) return [];
      return [{ ruleId: rule.id, severity: rule.severity, message, path, ...place, ...(hint && { hint }) }];
    }),
  );
  return sortDiagnostics(found);
}

function ignoredLines(comments: readonly { text: string; line: number }[]) {
  const everywhere = new Set<string>();
  const lines = new Map<number, Set<string>>();
  for (const { text, line } of comments) {
    const found = ignoredBy(text);
    if (!found) continue;
    for (const id of found.ids) {
      if (found.whole) everywhere.add(id);
      else for (const near of [line, line + 1]) lines.set(near, (lines.get(near) ?? new Set<string>()).add(id));
    }
  }
  return { everywhere, lines };
}
