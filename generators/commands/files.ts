import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

export interface OutputFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes files below a folder, all or none. Throws CribsmithError `out-unsafe` when one of them is there
 * already and `force` is not set, or when a link below the folder would lead elsewhere; then nothing is written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], force: boolean): void {
  const present = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path);
  if (present.length > 0 && !force) {
    throw new CribsmithError('out-unsafe', `${folder} already holds ${present.join(', ')}.`, {
      hint: 'Name another folder with --out, or overwrite with --force.',
    });
  }
  const linked = files.map(({ path }) => linkIn(folder, path)).find((link) => link !== undefined);
  if (linked !== undefined) {
    throw new CribsmithError('out-unsafe', `${linked} is a link, and what it leads to may lie outside of ${folder}.`, {
      hint: 'Remove the link, or name another folder with --out.',
    });
  }
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The first part of a path below a folder that is a symbolic link. */
function linkIn(folder: string, path: string): string | undefined {
  const parts = path.split('/');
  return parts
    .map((_, index) => join(folder, ...parts.slice(0, index + 1)))
    .find((part) => lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink() === true);
}
