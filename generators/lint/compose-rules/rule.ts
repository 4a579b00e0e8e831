import type { ParsedCompose, Service } from '../compose/index.ts';
import type { Found, LintRule, Rule } from '../rule.ts';

export type ComposeRule = Rule<ParsedCompose>;

/** A rule about each service. */
export function serviceRule(
  info: LintRule,
  check: (service: Service, file: ParsedCompose) => Iterable<Found>,
): ComposeRule {
  return {
    ...info,
    *check(file) {
      for (const service of file.services) yield* check(service, file);
    },
  };
}

/**
 * A rule about a setting that each service should have. It reports nothing in override files, nor for services that
 * extend another, because the setting may be in the other file or service.
 */
export function neededRule(
  info: LintRule,
  missing: (service: Service, file: ParsedCompose) => string | undefined,
): ComposeRule {
  return serviceRule(info, function* (service, file) {
    if (file.role !== 'base' || service.extended) return;
    const message = missing(service, file);
    if (message !== undefined) yield { at: service.at, message };
  });
}
