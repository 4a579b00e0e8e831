import { chmodSync, lstatSync, mkdirSync, renameSync, rmdirSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CribsmithError } from '../report/index.ts';
import { abandonedFolders, makeOwnedFolder, removeQuietly } from './owned-folder.ts';

/** A file to write. */
export interface OutputFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/** Prefix of the folder in which files are prepared. */
const STAGE = '.cribsmith-part-';

/**
 * Writes files below a folder, all or none: they are prepared next to their targets, and if one cannot be moved into
 * place, the previous ones are restored. Existing files are overwritten and keep their permissions.
 *
 * @param folder - Created if it does not exist. It may be a link, because the user named it.
 * @param files - The files to write.
 * @throws CribsmithError `out-unsafe` if a link below the folder leads elsewhere, or a folder exists where a file would
 *   be written or the other way round. Also errors of the operating system. In both cases the folder is unchanged.
 */
export function writeWhole(folder: string, files: readonly OutputFile[]): void {
  const present = files.map(({ path }) => presentAt(folder, path));
  const undo: (() => void)[] = [];
  try {
    makeFolder(folder, undo);
    for (const left of abandonedFolders(folder, STAGE)) removeQuietly(left);
    const stage = makeOwnedFolder(folder, STAGE, 0o700);
    undo.push(() => removeQuietly(stage));
    for (const [index, { content }] of files.entries()) {
      const ready = join(stage, `${index}`);
      writeFileSync(ready, content);
      const mode = present[index]?.mode;
      if (mode !== undefined) chmodSync(ready, mode & 0o777);
    }
    for (const [index, { path }] of files.entries()) {
      const file = join(folder, path);
      makeFolder(dirname(file), undo);
      if (present[index]) move(file, join(stage, `${index}.old`), undo);
      move(join(stage, `${index}`), file, undo);
    }
    removeQuietly(stage);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

/** The file or folder at a path, if there is one. */
function presentAt(folder: string, path: string): Stats | undefined {
  const parts = path.split('/');
  let found: Stats | undefined;
  for (const index of parts.keys()) {
    const part = join(folder, ...parts.slice(0, index + 1));
    found = lstatSync(part, { throwIfNoEntry: false });
    if (!found) return undefined;
    const isLast = index === parts.length - 1;
    if (found.isSymbolicLink()) {
      throw unsafe(`${part} is a link that may lead outside ${folder}.`, 'Remove the link');
    }
    if (isLast && found.isDirectory()) throw unsafe(`${part} is a folder, not a file.`, 'Remove the folder');
    if (!isLast && !found.isDirectory()) throw unsafe(`${part} is a file, not a folder.`, 'Remove the file');
  }
  return found;
}

function unsafe(message: string, way: string): CribsmithError {
  return new CribsmithError('out-unsafe', message, { hint: `${way}, or choose another folder with --out.` });
}

function move(from: string, to: string, undo: (() => void)[]): void {
  renameSync(from, to);
  undo.push(() => renameSync(to, from));
}

/** Creates a folder and its parents. */
function makeFolder(path: string, undo: (() => void)[]): void {
  const first = mkdirSync(path, { recursive: true });
  if (first === undefined) return;
  const made: string[] = [];
  for (let at = resolve(path); at.length >= resolve(first).length; at = dirname(at)) made.unshift(at);
  for (const folder of made) undo.push(() => removeEmpty(folder));
}

function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else has put a file into it.
  }
}
