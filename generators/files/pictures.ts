import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { byCodeUnit } from '../report/index.ts';
import { isBelow } from './path-below.ts';
import { filesBeside, type ReadOptions } from './read-notes.ts';

/** A larger picture is none for a card; Anki's own server refuses ten times as much. */
const MOST_BYTES = 10 * 1024 * 1024;

/**
 * Reads a picture by its path from the folder of notes or, `byName`, one of its name in whatever folder it lies.
 * Out: undefined where there is none, it lies outside of the notes, or it is larger than 10 MiB.
 */
type ReadPicture = (path: string, byName: boolean) => Uint8Array | undefined;

/**
 * Opens the pictures of notes.
 *
 * @param notes - The folder of notes, or the one file.
 * @param options - What is left out of the notes is left out here.
 */
export function openPictures(notes: string, options: ReadOptions = {}): ReadPicture {
  const isFolder = statSync(notes, { throwIfNoEntry: false })?.isDirectory() === true;
  const root = isFolder ? notes : dirname(notes);
  let files: string[] | undefined;
  const findIn = (path: string, byName: boolean) => {
    // A folder that one note was taken from may be anybody's: only what the note names is looked at there.
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
    // A picture that cannot be read is shown by its description, as one that is not there.
    return undefined;
  }
}
