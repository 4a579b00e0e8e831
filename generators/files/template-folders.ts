import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFolder, VAULT_SETTINGS } from '../read/index.ts';

/**
 * Folders of a vault that hold templates and no notes, by their paths from the root of the notes.
 *
 * @param root - The folder of the notes.
 * @param vault - The vault, from there; empty where it is that folder.
 */
export function templateFolders(root: string, vault: string): string[] {
  const names = VAULT_SETTINGS.map((file) => (vault === '' ? file : `${vault}/${file}`));
  return names.flatMap((name) => templateFolder(name, textOf(join(root, name))) ?? []);
}

/** Settings that cannot be read say nothing. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
