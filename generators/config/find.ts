import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

/** Possible names of a configuration file. */
const CONFIG_NAMES = ['cribsmith.config.ts', 'cribsmith.config.js', 'cribsmith.config.json'] as const;

/**
 * Finds the configuration file for notes: in their folder, otherwise in the current one.
 *
 * @param notes - The folder or file of the notes.
 * @param current - The current folder.
 * @returns The path. Undefined if there is no configuration file.
 * @throws CribsmithError `config-invalid` if a folder contains two.
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
