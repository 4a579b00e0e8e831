import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputFile, writeWhole } from '../files/write-whole.ts';
import { CribsmithError } from '../report/index.ts';

/**
 * Writes files below a folder, all or none. Throws CribsmithError `out-unsafe` when one of them is there
 * already and `force` is not set, or when a link below the folder would lead elsewhere; then nothing is written.
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
