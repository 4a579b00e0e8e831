import { CribsmithError, type Diagnostic } from '../report/index.ts';
import { composeRole } from './compose/index.ts';
import { kindOfFile, type LintedKind } from './kind.ts';
import { lintCompose } from './lint-compose.ts';
import { lintDockerfile } from './lint-dockerfile.ts';

export interface LintFileOptions {
  /** The path in findings. */
  path: string;
  /** Its actual path, with forward slashes, if it is different. */
  place?: string;
  /** Reads another file by its path; returns undefined if there is none. */
  read?: (place: string) => string | undefined;
}

export interface LintedFile {
  kind: LintedKind;
  diagnostics: Diagnostic[];
  /** An override or a file for development: missing settings are not reported. */
  isPart: boolean;
}

const COMPOSE_NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
/** The number of parent folders that are searched for a compose file that includes this one. */
const LEVELS = 2;

/**
 * Checks a Dockerfile or compose file, taking into account its `.dockerignore` and compose files in parent folders that
 * include it.
 *
 * @throws CribsmithError `usage` if it is neither.
 */
export function lintFile(text: string, { path, place = path, read = () => undefined }: LintFileOptions): LintedFile {
  const kind = kindOfFile(text, path);
  if (kind === 'dockerfile') {
    const ignore = read(`${place}.dockerignore`) ?? read(inFolder(folderOf(place), '.dockerignore'));
    return {
      kind,
      isPart: false,
      diagnostics: lintDockerfile(text, { path, ...(ignore !== undefined && { ignore }) }),
    };
  }
  if (kind === 'compose') {
    const role = composeRole(text, path);
    const isPart = role !== 'base' || isIncluded(place, read);
    return {
      kind,
      isPart,
      diagnostics: lintCompose(text, { path, role: role === 'base' && isPart ? 'override' : role }),
    };
  }
  throw new CribsmithError('usage', 'Unexpected file, expected a Dockerfile or a compose file.', {
    place: { path },
    hint: 'A Dockerfile has FROM, a compose file has services:',
  });
}

/** Whether a compose file in a parent folder includes this one and may contain what is missing here. */
function isIncluded(place: string, read: (place: string) => string | undefined): boolean {
  const parts = place.split('/');
  for (let level = 1; level <= LEVELS && level < parts.length; level += 1) {
    const folder = parts.slice(0, -1 - level).join('/');
    const name = parts.slice(-1 - level).join('/');
    const isNamed = COMPOSE_NAMES.some((one) => {
      const text = read(inFolder(folder, one));
      return text !== undefined && /^include\s*:/m.test(text) && text.includes(name);
    });
    if (isNamed) return true;
  }
  return false;
}

function folderOf(place: string): string {
  return place.slice(0, Math.max(place.lastIndexOf('/'), 0));
}

function inFolder(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
