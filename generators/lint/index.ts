import { composeRules } from './compose-rules/index.ts';
import { dockerRules } from './docker-rules/index.ts';
import type { RuleInfo } from './rule.ts';

export { sumUpAdvice } from './advice.ts';
export { type ComposeRole, composeRole, parseCompose, textOf } from './compose/index.ts';
export { kindOfFile, type LintedKind } from './kind.ts';
export { type ComposeLintOptions, lintCompose } from './lint-compose.ts';
export { type DockerfileLintOptions, lintDockerfile } from './lint-dockerfile.ts';
export { refusedRules } from './refused.ts';
export { readShell } from './shell/index.ts';
export type { RuleInfo as LintRule };

/** All rules of the linter, for reports and for pages about them. */
export const lintRules: readonly RuleInfo[] = [...dockerRules, ...composeRules];
