import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { isHidden } from '../files/index.ts';

/** In milliseconds, because editors write a file in several steps. */
const QUIET = 60;

/**
 * Watches a folder or file of notes, except hidden files.
 *
 * @param path - The folder or file.
 * @param changed - Called when something has changed and no other change has followed for a moment.
 */
export function watchNotes(path: string, changed: () => void): FSWatcher {
  const isNote = (name: string | null) =>
    !(name?.split(sep) ?? []).some((part, index, parts) => isHidden(part, index < parts.length - 1));
  return watch(path, { recursive: true }, whenQuiet(isNote, changed));
}

/** Watches a file, even if an editor replaces it. */
export function watchFile(path: string, changed: () => void): FSWatcher {
  return watch(
    dirname(path),
    whenQuiet((name) => name === basename(path), changed),
  );
}

function whenQuiet(
  counts: (name: string | null) => boolean,
  changed: () => void,
): (event: string, name: string | null) => void {
  let timer: NodeJS.Timeout | undefined;
  return (_, name) => {
    if (!counts(name)) return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
}
