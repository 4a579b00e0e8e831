/** Marks a folder as output of Cribsmith, which contains no notes and which the next build may replace. */
export const OUTPUT_MARKER = '.cribsmith';

/** The settings of Obsidian and Templater that contain the name of the template folder, with their paths in a vault. */
const TEMPLATE_SETTINGS: Readonly<Record<string, string>> = {
  '.obsidian/templates.json': 'folder',
  '.obsidian/plugins/templater-obsidian/data.json': 'templates_folder',
};

/** Files of a vault that contain the name of its template folder, from its root. */
export const VAULT_SETTINGS: readonly string[] = Object.keys(TEMPLATE_SETTINGS);

/**
 * Reads the name of the template folder from a settings file. Settings that cannot be read are ignored, because they
 * are not the user's notes.
 *
 * @param path - Its path from the root of the notes; the vault may be a subfolder.
 * @param text - Its content.
 * @returns The folder, from the root of the notes; undefined if none is named.
 * @example templateFolder('vault/.obsidian/templates.json', '{"folder":"Templates"}'); // 'vault/Templates'
 */
export function templateFolder(path: string, text: string): string | undefined {
  const file = settingsIn(path);
  const named = file === undefined ? undefined : settingIn(text, TEMPLATE_SETTINGS[file] ?? '');
  const folder = named?.replace(/^\/+|\/+$/gu, '');
  return folder ? (path.slice(0, path.length - (file?.length ?? 0)) + folder).normalize('NFC') : undefined;
}

/** Whether a file marks its folder as output of Cribsmith, by its path. */
export function isOutputMarker(path: string): boolean {
  return `/${path}`.endsWith(`/${OUTPUT_MARKER}`);
}

/** Whether a file contains the name of a vault's template folder, by its path from the root of the notes. */
export function isVaultSettings(path: string): boolean {
  return settingsIn(path) !== undefined;
}

function settingsIn(path: string): string | undefined {
  return VAULT_SETTINGS.find((file) => path === file || path.endsWith(`/${file}`));
}

function settingIn(text: string, key: string): string | undefined {
  try {
    const value: unknown = Object(JSON.parse(text))[key];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a file or folder is hidden, and so not written by the user: dot files and folders, node_modules, and lock
 * files of office programs. Dot files with a name and the ending of a note are not hidden, such as `.NET.md`.
 *
 * @param name - Its name without a path.
 * @param isFolder - Whether it is a folder.
 * @param noteEndings - Endings of note files, in lower case.
 */
export function isHiddenName(name: string, isFolder: boolean, noteEndings: readonly string[]): boolean {
  if (!name.startsWith('.')) return name === 'node_modules' || (!isFolder && name.startsWith('~$'));
  return isFolder || !NAMED.test(name) || !noteEndings.some((ending) => endsIn(name, ending));
}

/** Whether there is anything before the ending. */
function endsIn(name: string, ending: string): boolean {
  return name.length > ending.length && name.toLowerCase().endsWith(ending);
}

/** A letter or digit after the dot: programs that hide files use other prefixes. */
const NAMED = /^\.(?!trashed-)[\p{L}\p{N}]/u;

/**
 * Whether a folder may contain notes or vault settings, by its path from the root of the notes. All others can be
 * skipped.
 */
export function holdsNotes(path: string): boolean {
  const names = path.split('/');
  const hidden = names.findIndex((name) => isHiddenName(name, true, []));
  const inside = `${names.slice(hidden).join('/')}/`;
  return hidden < 0 || VAULT_SETTINGS.some((file) => file.startsWith(inside));
}

/** A list of files below a folder of notes, such as those of an archive or of a drop. */
export interface ListedFiles {
  /** Paths of all files, from the root of the notes. */
  paths: readonly string[];
  /** The content of files for which `isVaultSettings` is true, by path. */
  settings: Readonly<Record<string, string>>;
  /** Endings of note files, in lower case. */
  noteEndings: readonly string[];
}

/**
 * Finds out which files of a list are hidden, templates of a vault, or output of Cribsmith: the files that `readNotes`
 * skips in the same folder.
 *
 * @param files - The list.
 * @returns A function that tells whether a file is excluded, by its path.
 */
export function createExclusion({ paths, settings, noteEndings }: ListedFiles): (path: string) => boolean {
  const templates = new Set(Object.entries(settings).flatMap(([path, text]) => templateFolder(path, text) ?? []));
  const outputs = new Set(
    paths.flatMap((path) => (isOutputMarker(path) ? path.slice(0, path.length - OUTPUT_MARKER.length) : [])),
  );
  return (path) => {
    const names = path.split('/');
    return (
      names.some((name, at) => isHiddenName(name, at < names.length - 1, noteEndings)) ||
      names.some((_, at) => {
        const folder = names.slice(0, at).join('/');
        return outputs.has(folder && `${folder}/`) || templates.has(folder.normalize('NFC'));
      })
    );
  };
}
