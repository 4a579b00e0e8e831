import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodeUnit } from '../report/index.ts';
import { isBelow } from './path-below.ts';
import { filesBeside, type ReadOptions } from './read-notes.ts';

/** Larger pictures do not belong on a card; Anki's own server rejects ten times this size. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Reads a picture by its path from the folder of notes or, with `byName`, by its name in any folder.
 *
 * @returns Undefined if there is none, it is outside of the notes, or it is larger than 10 MiB.
 */
type ReadPicture = (path: string, byName: boolean) => Uint8Array | undefined;

/**
 * Opens the pictures of notes.
 *
 * @param notes - The folder of notes, or the single file.
 * @param options - What is ignored in the notes is ignored here too.
 */
export function openPictures(notes: string, options: ReadOptions = {}): ReadPicture {
  const isFolder = statSync(notes, { throwIfNoEntry: false })?.isDirectory() === true;
  const root = isFolder ? notes : dirname(notes);
  let files: string[] | undefined;
  const findIn = (path: string, byName: boolean) => {
    // The folder of a single note may hold anything, so only files that the note names are read.
    if (!isFolder) return path;
    files ??= filesBeside(root, options).sort(byCodeUnit);
    if (files.includes(path)) return path;
    return byName ? files.find((file) => nameOf(file) === nameOf(path)) : undefined;
  };
  return (path, byName) => {
    const found = findIn(path, byName);
    return found === undefined ? undefined : readBelow(root, found, options.followLinks === true);
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function readBelow(root: string, path: string, followLinks: boolean): Uint8Array | undefined {
  const file = join(root, path);
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size === 0 || stats.size > MOST_BYTES) return undefined;
    return followLinks || isBelow(realpathSync(file), realpathSync(root)) ? readFileSync(file) : undefined;
  } catch {
    // A picture that cannot be read is treated as missing: its description is shown.
    return undefined;
  }
}
