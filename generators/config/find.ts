import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

/** Names that a configuration file can have. */
const CONFIG_NAMES = ['cribsmith.config.ts', 'cribsmith.config.js', 'cribsmith.config.json'] as const;

/**
 * The configuration file of notes: in their folder, else in the current one.
 *
 * @param notes - Folder or file of notes.
 * @param current - The current folder.
 * @returns Its path, or undefined if there is none.
 * @throws CribsmithError `config-invalid` where a folder has two.
 */
export function findConfig(notes: string, current = '.'): string | undefined {
  const isFolder = statSync(notes, { throwIfNoEntry: false })?.isDirectory() === true;
  for (const folder of [isFolder ? notes : dirname(notes), current]) {
    const [first, second] = CONFIG_NAMES.map((name) => join(folder, name)).filter((path) => existsSync(path));
    if (first === undefined) continue;
    if (second === undefined) return first;
    throw new CribsmithError('config-invalid', `There is also ${second}, and only one of the two can be used.`, {
      place: { path: first },
      hint: 'Delete one of them, or choose one with --config.',
    });
  }
  return undefined;
}
