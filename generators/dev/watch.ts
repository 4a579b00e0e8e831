import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { isHidden } from '../files/index.ts';

/** Editors write a file in several steps. */
const QUIET = 60;

/**
 * Watches a folder or file of notes. In: its path, and what to do when something in it has changed and nothing more has for a
 * moment. Changes of what is hidden do not count.
 */
export function watchNotes(path: string, changed: () => void): FSWatcher {
  const isNote = (name: string | null) =>
    !(name?.split(sep) ?? []).some((part, index, parts) => isHidden(part, index < parts.length - 1));
  return watch(path, { recursive: true }, whenQuiet(isNote, changed));
}

/** Watches one file, also one that an editor puts in the place of the old one. */
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
