import { type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { dockerRules } from './docker-rules/index.ts';
import { parseDockerfile } from './dockerfile/index.ts';
import { ignoredIn } from './ignore-comments.ts';

export interface DockerfileLintOptions {
  /** What the findings call the file. */
  path?: string;
  /** The text of the `.dockerignore` that belongs to it. */
  ignore?: string;
}

/**
 * Holds a Dockerfile to the rules. In: any text. Out: findings, in the order of the file; those that a comment of the
 * file says to leave out (`# hadolint ignore=`, `# check=skip=`, `# cribsmith ignore=`) are not among them. Never throws.
 */
export function lintDockerfile(text: string, options: DockerfileLintOptions = {}): Diagnostic[] {
  const { path = 'Dockerfile', ignore } = options;
  const file = { ...parseDockerfile(text), ignore };
  const isIgnored = ignoredIn(file);
  const found = dockerRules.flatMap((rule) =>
    [...rule.check(file)]
      .filter(({ at }) => !isIgnored([rule.id, ...rule.also], at))
      .map(({ at, message, hint }): Diagnostic => {
        const place = file.source.placeOf(at);
        return { ruleId: rule.id, severity: rule.severity, message, path, ...place, ...(hint && { hint }) };
      }),
  );
  return sortDiagnostics(found);
}
