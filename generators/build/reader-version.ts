import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { packageRoot } from '../package-root.ts';

/** What a Document depends on beside its note; a change of one of them makes all kept documents old. */
const FOLDERS = ['generators/read', 'generators/report'];

let known: string | undefined;

/**
 * Names the code that reads notes: a hash of its files, of the versions of the libraries it uses, and of Node, whose
 * Unicode tables and serialisation it uses.
 */
export function readerVersion(): string {
  known ??= hashOf([
    process.version,
    readFileSync(`${packageRoot}package.json`),
    ...FOLDERS.flatMap((folder) => filesBelow(`${packageRoot}${folder}`).map((file) => readFileSync(file))),
  ]);
  return known;
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
