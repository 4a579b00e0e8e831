import { chmodSync, lstatSync, mkdirSync, renameSync, rmdirSync, type Stats, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CribsmithError } from '../report/index.ts';
import { abandonedFolders, makeOwnedFolder, removeQuietly } from './owned-folder.ts';

/** A file that is to be written. */
export interface OutputFile {
  /** Relative, with forward slashes. */
  path: string;
  content: string | Uint8Array;
}

/** Begins the name of the folder in which files are made ready. */
const STAGE = '.cribsmith-part-';

/**
 * Writes files below a folder, all or none: they are made ready beside their places, and if one cannot be put into its own,
 * those before it are taken back. Files that are there are overwritten and keep their permissions.
 *
 * @param folder It is made if it is not there. It may itself be a link, since somebody named it.
 * @throws CribsmithError `out-unsafe` when a link below the folder would lead elsewhere, when a folder stands where a file
 * would, or the other way round; and errors of the operating system. Then the folder is as it was.
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

/** What stands where a file would go. */
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
    if (isLast && found.isDirectory()) throw unsafe(`Unexpected folder ${part}, expected a file.`, 'Remove the folder');
    if (!isLast && !found.isDirectory()) throw unsafe(`Unexpected file ${part}, expected a folder.`, 'Remove the file');
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

/** Makes a folder and those above it. */
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
    // Somebody else has put something into it.
  }
}
