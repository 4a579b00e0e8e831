/** A file of this name marks a folder as output of Cribsmith, which holds no notes and which the next build may replace. */
export const OUTPUT_MARKER = '.cribsmith';

/** Where Obsidian and its Templater keep the name of the folder of templates, from the root of a vault. */
const TEMPLATE_SETTINGS: Readonly<Record<string, string>> = {
  '.obsidian/templates.json': 'folder',
  '.obsidian/plugins/templater-obsidian/data.json': 'templates_folder',
};

/** Files of a vault that say which of its folders holds templates, from its root. */
export const VAULT_SETTINGS: readonly string[] = Object.keys(TEMPLATE_SETTINGS);

/**
 * The folder of templates that a file of settings names. Settings that cannot be read name none: they are not the user's notes.
 *
 * @param path - Of the file, from the root of the notes; the vault may be a folder among them.
 * @param text - What is in it.
 * @returns The folder, from the root of the notes; undefined where none is named.
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

/** Whether a file says which folder of a vault holds templates, by its path from the root of the notes. */
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
 * Whether a name below a folder of notes is one that nobody has written: of a hidden folder or file, of node_modules, or of a file
 * that an office program holds open. A file with a name of its own behind the dot and the ending of a note is one, such as `.NET.md`.
 *
 * @param name - Of a file or folder, without its path.
 * @param isFolder - Whether it is a folder.
 * @param noteEndings - How the names of notes end, in small letters.
 */
export function isHiddenName(name: string, isFolder: boolean, noteEndings: readonly string[]): boolean {
  if (!name.startsWith('.')) return name === 'node_modules' || (!isFolder && name.startsWith('~$'));
  return isFolder || !NAMED.test(name) || !noteEndings.some((ending) => endsIn(name, ending));
}

/** Whether there is also something before the ending. */
function endsIn(name: string, ending: string): boolean {
  return name.length > ending.length && name.toLowerCase().endsWith(ending);
}

/** Behind the dot, a letter or digit: programs that hide files beside others begin with another sign, or with what they did. */
const NAMED = /^\.(?!trashed-)[\p{L}\p{N}]/u;

/** Whether a folder can hold notes or the settings of a vault, by its path from the root of the notes. Others need not be looked into. */
export function holdsNotes(path: string): boolean {
  const names = path.split('/');
  const hidden = names.findIndex((name) => isHiddenName(name, true, []));
  const inside = `${names.slice(hidden).join('/')}/`;
  return hidden < 0 || VAULT_SETTINGS.some((file) => file.startsWith(inside));
}

/** Files below a folder of notes as a list, such as those of an archive or of what was dropped. */
export interface ListedFiles {
  /** Paths of all files, from the root of the notes. */
  paths: readonly string[];
  /** What the files hold that `isVaultSettings` names, by their paths. */
  settings: Readonly<Record<string, string>>;
  /** How the names of notes end, in small letters. */
  noteEndings: readonly string[];
}

/**
 * Says which files of a list are no notes since they are hidden, templates of a vault, or output of Cribsmith: those that
 * `readNotes` leaves out when it walks through the same folder.
 *
 * @returns Whether a file is left out, by its path.
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
