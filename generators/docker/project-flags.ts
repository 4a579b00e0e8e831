import { CribsmithError } from '../report/index.ts';
import type { Asked } from './detect/detect.ts';
import type { ProjectChoices } from './fit.ts';

/** Properties of a project, as entered on the command line or in a form. */
export interface ProjectFlags {
  start?: string | undefined;
  documentRoot?: string | undefined;
  health?: string | undefined;
}

/**
 * Parses the properties of a project: those for detection, and those for its pack.
 *
 * @throws CribsmithError `usage` for an invalid value.
 */
export function saidOfProject({ start, documentRoot, health }: ProjectFlags): {
  asked: Asked;
  choices: ProjectChoices;
} {
  const words = start === undefined ? undefined : startWords(start);
  return {
    asked: {
      ...(words && { start: words }),
      ...(documentRoot !== undefined && { documentRoot: rootFolder(documentRoot) }),
    },
    choices: { ...(words && { start: words }), ...(health !== undefined && { health: healthOf(health) }) },
  };
}

/** The words of a start command. Commands that need a shell are rejected. */
function startWords(command: string): string[] {
  const words = command.split(/\s+/).filter((word) => word !== '');
  if (words.length > 0 && words.every((word) => /^[\w@.,:=/+%~^-]+$/.test(word))) return words;
  throw new CribsmithError(
    'usage',
    'Unexpected --start, expected a program and its arguments, without quotes or shell operators.',
  );
}

/** A folder inside the project. */
function rootFolder(folder: string): string {
  const path = folder.replace(/^\.\//, '').replace(/\/+$/, '');
  if (path === '.' || /^(?!.*\.\.)\w[\w./-]*$/.test(path)) return path;
  throw new CribsmithError('usage', 'Unexpected --document-root, expected a folder of the project such as public.');
}

function healthOf(health: string): NonNullable<ProjectChoices['health']> {
  if (health === 'none') return health;
  if (health === 'tcp') return { kind: 'tcp' };
  if (/^\/[\w./-]*$/.test(health)) return { kind: 'http', path: health };
  throw new CribsmithError('usage', `Unexpected --health ${health}, expected a route such as /healthz, tcp, or none.`);
}
