import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Makes the package and unpacks it: a checkout, which compiles its sources as it loads them, takes longer than what is installed.
 *
 * @param folder - A folder of which nothing else is kept.
 * @returns The program to start with Node.
 */
export function unpackedPackage(folder: string): string {
  mkdirSync(folder);
  execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  execFileSync('sh', ['-c', 'tar -xzf *.tgz'], { cwd: folder });
  const unpacked = join(folder, 'package');
  symlinkSync(join(root, 'node_modules'), join(unpacked, 'node_modules'));
  return join(unpacked, 'generators/bin.js');
}
