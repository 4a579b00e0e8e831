import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputFile, writeWhole } from '../files/write-whole.ts';
import { CribsmithError } from '../report/index.ts';

/**
 * Writes files to a folder, all or none.
 *
 * @throws CribsmithError `out-unsafe` if one exists and `force` is not set, or if a symbolic link leads out of the
 *   folder.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], force: boolean): void {
  const present = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path);
  if (present.length > 0 && !force) {
    throw new CribsmithError('out-unsafe', `${folder} already contains ${present.join(', ')}.`, {
      hint: 'Choose another folder with --out, or overwrite with --force.',
    });
  }
  writeWhole(folder, files);
}
