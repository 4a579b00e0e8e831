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
 * A rule about something that each service should have. It is silent in a file that is laid over another, and for a
 * service that extends one: what is missing may be there.
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
