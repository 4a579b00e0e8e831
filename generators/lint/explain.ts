import type { Diagnostic, RuleInfo as ReportedRule } from '../report/index.ts';
import { composeRules } from './compose-rules/index.ts';
import { dockerRules } from './docker-rules/index.ts';
import type { LintRule } from './rule.ts';

/** All rules of the linter, for reports and documentation. */
export const lintRules: readonly LintRule[] = [...dockerRules, ...composeRules];

/** The place of the practice that explains a rule. */
export interface PracticePlace {
  title: string;
  /** Relative to the notes. */
  path: string;
  line: number;
}

/**
 * Describes the rules for reports, each with its practice and the place of the practice in the notes.
 *
 * @param places - The practices by the last part of their ids.
 */
export function explainRules(places: ReadonlyMap<string, PracticePlace>): ReportedRule[] {
  return lintRules.map(({ id, title, severity, practice }) => {
    const place = places.get(practice);
    const help = place && `${place.title} (${place.path}:${place.line})`;
    return { id, title, severity, ...(help && { help }) };
  });
}

/** Adds to each finding the practice that explains it. */
export function explain(diagnostics: readonly Diagnostic[], rules: readonly ReportedRule[]): Diagnostic[] {
  const helps = new Map(rules.map(({ id, help }) => [id, help]));
  return diagnostics.map((diagnostic) => {
    const hints = [diagnostic.hint, helps.get(diagnostic.ruleId)].filter((text) => text !== undefined);
    return hints.length === 0 ? diagnostic : { ...diagnostic, hint: hints.join(' ') };
  });
}
