import { dockerRules } from './docker-rules/index.ts';
import type { RuleInfo } from './rule.ts';

export { type DockerfileLintOptions, lintDockerfile } from './lint-dockerfile.ts';
export type { RuleInfo };

/** Every rule of the linter, for reports and for pages about them. */
export const lintRules: readonly RuleInfo[] = dockerRules;
