import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { dockerRules } from './docker-rules/index.ts';
import { parseDockerfile } from './dockerfile/index.ts';
import { suppressionsOf } from './ignore-comments.ts';
import { runRules } from './rule.ts';

export interface DockerfileLintOptions {
  /** The path in findings. */
  path?: string;
  /** The text of its `.dockerignore`. */
  ignore?: string;
}

/**
 * Checks a Dockerfile against all rules. Never throws.
 *
 * @param text - Any text.
 * @returns The findings in the order of the file, advice included, without those that a comment suppresses (`# hadolint
 *   ignore=`, `# check=skip=`, `# cribsmith ignore=`).
 */
export function lintDockerfile(text: string, options: DockerfileLintOptions = {}): Diagnostic[] {
  const { path = 'Dockerfile', ignore } = options;
  const file = { ...parseDockerfile(text), ignore };
  const isSuppressed = suppressionsOf(file);
  const found = runRules(dockerRules, file, {
    path,
    pointOf: (at) => file.source.pointOf(at),
    isSuppressed: ({ id, also }, at) => isSuppressed([id, ...also], at),
  });
  return sortDiagnostics(found);
}
