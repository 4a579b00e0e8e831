import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

export interface OutputFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/**
 * Writes files below a folder, all or none. Throws CribsmithError `out-unsafe` when one of them is there
 * already and `force` is not set; then nothing is written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], force: boolean): void {
  const present = files.filter(({ path }) => existsSync(join(folder, path))).map(({ path }) => path);
  if (present.length > 0 && !force) {
    throw new CribsmithError('out-unsafe', `${folder} already holds ${present.join(', ')}.`, {
      hint: 'Name another folder with --out, or overwrite with --force.',
    });
  }
  for (const { path, content } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
