import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateFolder, VAULT_SETTINGS } from '../read/index.ts';

/**
 * Finds folders of a vault that hold templates instead of notes.
 *
 * @param root - The folder of the notes.
 * @param vault - The path of the vault from there; empty if it is that folder.
 * @returns Paths from the root of the notes.
 */
export function templateFolders(root: string, vault: string): string[] {
  const names = VAULT_SETTINGS.map((file) => (vault === '' ? file : `${vault}/${file}`));
  return names.flatMap((name) => templateFolder(name, textOf(join(root, name))) ?? []);
}

/** Settings that cannot be read are ignored. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
