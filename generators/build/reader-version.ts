import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isBundled, packageRoot } from '../package-root.ts';

/** The folders whose code each kind of cached files depends on. A change in one of them invalidates the cache. */
const FOLDERS = {
  documents: ['generators/read', 'generators/report'],
  code: ['generators/cards'],
  pages: ['generators/build'],
} as const;

const known = new Map<keyof typeof FOLDERS, string>();

/**
 * The version of the code that creates cached files: a hash of its files, of the versions of its dependencies, and of
 * Node.js, which provides the Unicode tables and the serialisation format.
 */
export function versionOf(kept: keyof typeof FOLDERS): string {
  const version =
    known.get(kept) ??
    hashOf([
      process.version,
      readFileSync(`${packageRoot}package.json`),
      ...codeOf(FOLDERS[kept]).map((file) => readFileSync(file)),
    ]);
  known.set(kept, version);
  return version;
}

/** The files of the code, unless `package.json` represents it. */
function codeOf(folders: readonly string[]): string[] {
  return isBundled ? [] : folders.flatMap((folder) => filesBelow(`${packageRoot}${folder}`));
}

/** A hash that distinguishes how data is divided into parts. */
export function hashOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
}
