import type { Diagnostic, Point } from '../report/index.ts';
import { editsOf, type Fix } from './fixes.ts';

/** A finding of a rule: the offset in the file, and what was expected instead. */
export interface Found {
  at: number;
  message: string;
  hint?: string;
  /** Safe fixes, after which the file does the same as before. */
  fixes?: readonly Fix[];
}

/** The description of a rule. */
export interface LintRule {
  /** Permanent; people suppress it and link to it. */
  id: string;
  /** What is true of a file without findings, in a few words. */
  title: string;
  /**
   * `error`: the build or the start fails, or a secret is exposed. `warning`: it works, but is likely to cause
   * problems. `info`: advice to consider.
   */
  severity: Diagnostic['severity'];
  /** Ids of equivalent rules of other linters; ignore comments may use them. */
  also: readonly string[];
  /** Slug of the practice that explains it: the last part of the practice's id. */
  practice: string;
}

/** A rule for parsed files of type `T`. It visits each part of the file a bounded number of times. */
export interface Rule<T> extends LintRule {
  check(file: T): Iterable<Found>;
}

/** The name of a file in reports, and which findings its comments suppress. */
export interface Report {
  path: string;
  pointOf(offset: number): Point;
  isSuppressed(rule: LintRule, at: number): boolean;
}

/**
 * Runs rules on a parsed file.
 *
 * @returns The findings that are not suppressed, unsorted. A rule reports each position once, so that content repeated
 *   by a YAML anchor gives one finding.
 */
export function runRules<T>(rules: readonly Rule<T>[], file: T, report: Report): Diagnostic[] {
  return rules.flatMap((rule) => {
    const seen = new Set<number | string>();
    return [...rule.check(file)].flatMap(({ at, message, hint, fixes = [] }): Diagnostic[] => {
      // Findings with the same message and line are one finding, unless each has its own fix.
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
