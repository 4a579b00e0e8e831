import type { Diagnostic, Point } from '../report/index.ts';
import { editsOf, type Fix } from './fixes.ts';

/** What a rule has found: where, as an offset in the file, and what was expected instead. */
export interface Found {
  at: number;
  message: string;
  hint?: string;
  /** What mends it safely: the file does the same afterwards. */
  fixes?: readonly Fix[];
}

/** What is known of a rule without running it. */
export interface LintRule {
  /** Permanent; people suppress it and link to it. */
  id: string;
  /** What holds in a file without findings, in a few words. */
  title: string;
  /**
   * `error`: the build or the start fails, or a secret is given away. `warning`: it works, and is likely to go wrong.
   * `info` is advice: worth considering, and a matter of the project.
   */
  severity: Diagnostic['severity'];
  /** Ids of other linters' rules that look for the same; ignore comments may use them. */
  also: readonly string[];
  /** Slug of the practice that explains it: the last part of the practice's id. */
  practice: string;
}

/** A rule over a parsed file of type `T`. It looks at each part of the file a bounded number of times. */
export interface Rule<T> extends LintRule {
  check(file: T): Iterable<Found>;
}

/** What a file of rules is called, and which of its findings its own comments suppress. */
export interface Report {
  path: string;
  pointOf(offset: number): Point;
  isSuppressed(rule: LintRule, at: number): boolean;
}

/**
 * Runs rules over a parsed file.
 *
 * @returns The findings that are not suppressed, unsorted; one rule reports each place once, so that what an anchor of
 *   YAML repeats is one finding.
 */
export function runRules<T>(rules: readonly Rule<T>[], file: T, report: Report): Diagnostic[] {
  return rules.flatMap((rule) => {
    const seen = new Set<number | string>();
    return [...rule.check(file)].flatMap(({ at, message, hint, fixes = [] }): Diagnostic[] => {
      // The same words about one line are one finding, but for those that each bring an edit.
      const said = `${report.pointOf(at).line} ${message}`;
      if (seen.has(at) || (fixes.length === 0 && seen.has(said)) || report.isSuppressed(rule, at)) return [];
      seen.add(at).add(said);
      const { path } = report;
      return [
        {
          ruleId: rule.id,
          severity: rule.severity,
          message,
          path,
          ...report.pointOf(at),
          ...(hint && { hint }),
          ...(fixes.length > 0 && { repair: editsOf(fixes, report.pointOf) }),
        },
      ];
    });
  });
}
