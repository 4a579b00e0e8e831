export { type DockerfileLintOptions, lintDockerfile } from './lint-dockerfile.ts';
export type { RuleInfo } from './rule.ts';
