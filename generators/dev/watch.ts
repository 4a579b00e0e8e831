import { type FSWatcher, watch } from 'node:fs';
import { sep } from 'node:path';

/** Editors write a file in several steps. */
const QUIET = 60;

/**
 * Watches a folder or file of notes. In: its path, and what to do when something in it has changed and nothing more has for a
 * moment. Changes in dot folders and in node_modules do not count.
 */
export function watchNotes(path: string, changed: () => void): FSWatcher {
  let timer: NodeJS.Timeout | undefined;
  return watch(path, { recursive: true }, (_, name) => {
    const parts = name?.split(sep) ?? [];
    if (parts.some((part) => part.startsWith('.') || part === 'node_modules')) return;
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  });
}
