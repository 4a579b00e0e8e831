import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Where Obsidian and its Templater keep the name of the folder of templates. */
const SETTINGS: readonly (readonly [file: string, key: string])[] = [
  ['.obsidian/templates.json', 'folder'],
  ['.obsidian/plugins/templater-obsidian/data.json', 'templates_folder'],
];

/** Folders of a vault, relative to its root, that hold templates and no notes. Empty for a folder that is no vault. */
export function templateFolders(root: string): ReadonlySet<string> {
  return new Set(SETTINGS.flatMap(([file, key]) => folderIn(join(root, file), key)));
}

/** Settings that cannot be read name no folder: they are not the user's notes. */
function folderIn(file: string, key: string): string[] {
  try {
    const settings = z.looseObject({ [key]: z.string().optional() }).parse(JSON.parse(readFileSync(file, 'utf8')));
    const folder = String(settings[key] ?? '').replace(/^\/+|\/+$/gu, '');
    return folder === '' ? [] : [folder.normalize('NFC')];
  } catch {
    return [];
  }
}
