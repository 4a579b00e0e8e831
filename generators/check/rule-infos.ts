import { factRules } from '../graph/index.ts';
import { type RuleInfo, severities } from '../report/index.ts';

/** The fact rules in the form for reports. */
export const ruleInfos: readonly RuleInfo[] = factRules.map(({ id, severity, title, now, source }) => ({
  id: `fact/${id}`,
  severity,
  title,
  help: now,
  url: source,
}));

const known = new Set<string>([...Object.keys(severities), ...ruleInfos.map(({ id }) => id)]);

/** Whether there is a rule of this id. */
export function isRule(id: string): boolean {
  return known.has(id);
}
