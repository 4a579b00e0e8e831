import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** The folder of the compiled pages in the package. Undefined in a checkout. */
export function shippedProgram(): string | undefined {
  const dir = join(packageRoot, 'site');
  return isProgram(dir) ? dir : undefined;
}

/** Whether a folder contains compiled pages. */
export function isProgram(dir: string): boolean {
  return existsSync(join(dir, 'program.json'));
}
