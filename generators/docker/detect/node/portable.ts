import type { JsonFile } from '../parse/json.ts';
import type { Folder } from '../project.ts';
import { compiledPackage } from './compiled-package.ts';
import type { Manager } from './manager.ts';

/**
 * Whether the installation may have to compile a package. A lock file that cannot be read leaves the packages that the
 * manifest lists itself.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @param json - The manifest of the program.
 */
export function needsCompiler(root: Folder, { lock }: Manager, json: JsonFile): boolean {
  const locked = lock === undefined ? undefined : root.text(lock);
  const listed = () =>
    ['dependencies', 'devDependencies']
      .flatMap((kind) => json.keys(kind))
      .map((name) => `"${name}"`)
      .join('\n');
  return compiledPackage(locked ?? listed()) !== undefined;
}

/** Marks a package for certain processors or systems in a lock file. */
const PLATFORM = /^\s+(?:cpu|os|libc):/m;

/**
 * Whether the installed and built files are the same for each processor, so that they can be built natively. Only some
 * lock files tell: those of Yarn and Bun do not.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @param keepsDevelopment - Whether development packages are deployed.
 */
export function isPortable(root: Folder, { name, lock }: Manager, keepsDevelopment: boolean): boolean {
  const text = lock === undefined ? undefined : root.text(lock);
  if (text === undefined || compiledPackage(text) !== undefined) return false;
  if (name === 'pnpm') return !PLATFORM.test(text);
  if (name !== 'npm') return false;
  try {
    return packagesIn(JSON.parse(text)).every((each) => !isForSome(each) || (!keepsDevelopment && isAside(each)));
  } catch {
    return false;
  }
}

/** The packages in a lock file of npm 7 and later. Earlier ones do not list platforms. */
function packagesIn(lock: unknown): object[] {
  const packages = typeof lock === 'object' && lock !== null && 'packages' in lock ? lock.packages : undefined;
  if (typeof packages !== 'object' || packages === null) throw new TypeError('no packages');
  return Object.values(packages).filter((each): each is object => typeof each === 'object' && each !== null);
}

const isForSome = (each: object): boolean => 'cpu' in each || 'os' in each || 'libc' in each;
const isAside = (each: object): boolean => 'dev' in each || 'devOptional' in each;
