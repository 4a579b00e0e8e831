import type { JsonFile } from '../parse/json.ts';
import type { Clue, Folder, Said } from '../project.ts';
import type { Manager } from './manager.ts';

/** Packages whose versions before a major one neither have a binary for a Node.js version nor compile with it. */
const FIRST: readonly { name: string; major: number; node: number }[] = [
  { name: 'better-sqlite3', major: 12, node: 24 },
];

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
