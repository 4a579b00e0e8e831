import { compareVersions } from '../../pins.ts';
import { shownPath } from '../folder.ts';
import type { JsonFile } from '../parse/json.ts';
import type { Clue, Folder, Said } from '../project.ts';
import { readRange } from '../versions.ts';
import type { Manager } from './manager.ts';

/** Packages whose versions before a major one neither have a binary for a Node.js version nor compile with it. */
const FIRST: readonly { name: string; major: number; node: number }[] = [
  { name: 'better-sqlite3', major: 12, node: 24 },
];

/** Packages that compile with no supported Node.js: all of them, or those before a version, and what to do. */
const NEVER: readonly { name: string; before?: string; node: number; way: string }[] = [
  { name: 'bcrypt', before: '5.0', node: 12, way: 'update it to version 6' },
  { name: 'node-sass', node: 20, way: 'replace it with sass' },
  { name: 'fibers', node: 15, way: 'remove what needs it' },
  { name: 'grpc', node: 14, way: 'replace it with @grpc/grpc-js' },
];
/** Packages whose installation downloads something from another place than the registry. */
const FETCHING: readonly { name: string; before: string; fetches: string; way: string }[] = [
  { name: 'sharp', before: '0.33', fetches: 'libvips from github.com', way: 'update it to 0.33 or newer' },
];

/**
 * Names packages whose installation fails with the Node.js of the image, or without a network besides the registry.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @param folder - The folder of the program.
 * @param json - Its manifest.
 * @param pinned - The version of Node.js that the project names.
 */
export function nativeDecisions(
  root: Folder,
  { lock }: Manager,
  folder: Folder,
  json: JsonFile,
  pinned: Said | undefined,
): string[] {
  const locked = (lock === undefined ? undefined : root.text(lock)) ?? '';
  const range = readRange(pinned?.value ?? '');
  const uses = (name: string, before: string | undefined) => {
    const listed = json.said('dependencies', name) ?? json.said('devDependencies', name);
    // Another package may be installed under this name.
    if (listed === undefined || listed.value.startsWith('npm:')) return undefined;
    const written = versionIn(locked, name);
    if (written === undefined && before !== undefined && mayBeNewer(listed.value, before)) return undefined;
    const version = written ?? /\d+(?:\.\d+)*/.exec(listed.value)?.[0];
    if (version === undefined) return undefined;
    if (before !== undefined && compareVersions(version, before) >= 0) return undefined;
    return { place: `${shownPath(folder, listed.file)}:${listed.line}`, what: `${name} ${version}` };
  };
  const never = NEVER.flatMap(({ name, before, node, way }) => {
    const isOldNode = range?.exact === true && Number.parseInt(range.low, 10) <= node;
    const found = isOldNode ? undefined : uses(name, before);
    return found ? [`${found.place}: ${found.what} does not compile with a Node.js newer than ${node}: ${way}`] : [];
  });
  const fetching = FETCHING.flatMap(({ name, before, fetches, way }) => {
    const found = uses(name, before);
    return found
      ? [
          `${found.place}: ${found.what} downloads ${fetches} while it is installed: give the build a network, or ${way}`,
        ]
      : [];
  });
  return [...never, ...fetching];
}

/** Whether a range accepts a version from another one on, of which the newest is installed without a lock file. */
function mayBeNewer(range: string, version: string): boolean {
  return range.split('||').some((part) => {
    const { high, exact = true } = /[<>~^]/.test(part) ? (readRange(part) ?? {}) : {};
    return !exact && (high === undefined || compareVersions(high, version) > 0);
  });
}

/**
 * What in a project is too old for a version of Node.js.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @param json - The manifest of the program.
 */
export function tooOldForNode(root: Folder, { lock }: Manager, json: JsonFile): Pick<Clue, 'tooOldFor'> {
  const locked = (lock === undefined ? undefined : root.text(lock)) ?? '';
  const old = FIRST.flatMap(({ name, major, node }): { said: Said; node: number }[] => {
    const listed = json.said('dependencies', name);
    if (listed === undefined) return [];
    const version = versionIn(locked, name) ?? /\d+(?:\.\d+)*/.exec(listed.value)?.[0];
    return version !== undefined && Number.parseInt(version, 10) < major
      ? [{ said: { ...listed, value: `${name} ${version}` }, node }]
      : [];
  });
  if (old.length === 0) return {};
  return { tooOldFor: (version) => old.find(({ node }) => Number.parseInt(version, 10) >= node)?.said };
}

/** The version of a package in a lock file of npm, pnpm or Yarn. */
function versionIn(lock: string, name: string): string | undefined {
  return new RegExp(
    `"node_modules/${name}": \\{\\s*"version": "([\\d.]+)|^ {2}'?/?${name}[@/]([\\d.]+)|^"?${name}@[^\\n]{1,100}:\\n\\s+version:? "?([\\d.]+)`,
    'm',
  )
    .exec(lock)
    ?.slice(1)
    .find((group) => group !== undefined);
}
