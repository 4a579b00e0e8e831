import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';

/** What something depends on beside what it is made of; a change of one of them makes all that is kept old. */
const FOLDERS = {
  documents: ['generators/read', 'generators/report'],
  code: ['generators/cards'],
  pages: ['generators/build'],
} as const;

const known = new Map<keyof typeof FOLDERS, string>();

/**
 * Names the code that makes what is kept: a hash of its files, of the versions of the libraries it uses, and of Node, whose
 * Unicode tables and serialisation it uses.
 */
export function versionOf(kept: keyof typeof FOLDERS): string {
  const version =
    known.get(kept) ??
    hashOf([
      process.version,
      readFileSync(`${packageRoot}package.json`),
      ...FOLDERS[kept].flatMap((folder) => filesBelow(`${packageRoot}${folder}`).map((file) => readFileSync(file))),
    ]);
  known.set(kept, version);
  return version;
}

/** A hash in which the limits of the parts count. */
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
