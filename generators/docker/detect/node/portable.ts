import type { JsonFile } from '../parse/json.ts';
import type { Folder } from '../project.ts';
import type { Manager } from './manager.ts';

/** Packages that are compiled during installation if there is no binary for the system. */
const NATIVE =
  /(?:node_modules\/|^\s{2,4}["']?\/?|^["']?)(bcrypt|sqlite3|better-sqlite3|argon2|canvas|node-sass|isolated-vm|re2|bufferutil|utf-8-validate|sodium-native|usb|serialport|node-pty|zeromq|kerberos|libxmljs2?|node-rdkafka|leveldown|microtime|deasync|cpu-features|farmhash|iconv|lzma-native|mongodb-client-encryption|@discordjs\/opus|ffi-napi|ref-napi|pg-native|odbc|hiredis|@tensorflow\/tfjs-node)(?:["'@:(]|\/\d|$)/m;

/** The first package in a lock file that may have to be compiled. */
export function compiledPackage(lock: string): string | undefined {
  return NATIVE.exec(lock)?.[1];
}

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
  return NATIVE.test(
    locked ??
      ['dependencies', 'devDependencies']
        .flatMap((kind) => json.keys(kind))
        .map((name) => `"${name}"`)
        .join('\n'),
  );
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
  if (text === undefined || NATIVE.test(text)) return false;
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
