import type { Folder } from './project.ts';

/** The files of a project, from a disk or from a browser. */
export interface ProjectFiles {
  /** The paths of all files that `isListed` accepts, relative to the project, with forward slashes, in any order. */
  paths: readonly string[];
  /** The text of a file in `paths`. Undefined if it is too long or not text. */
  text(path: string): string | undefined;
}

/** Folders with generated or downloaded files. */
const SKIPPED = new Set([
  'node_modules',
  'vendor',
  'target',
  'dist',
  'build',
  'out',
  'obj',
  '_build',
  'deps',
  'venv',
  '__pycache__',
  'coverage',
  'bower_components',
  'Pods',
]);
/** Folders with tests, examples and documentation, whose projects are not meant to be run. */
const ASIDE = /^(?:tests?|specs?|fixtures?|__tests__|examples?|samples?|docs?|documentation|testdata|e2e)$/i;
const MANIFEST =
  /^(?:go\.mod|package\.json|deno\.jsonc?|pyproject\.toml|requirements\.txt|Pipfile|setup\.py|pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml|[^/]+\.(?:cs|fs|vb)proj|composer\.json|Gemfile|mix\.exs|CMakeLists\.txt|meson\.build)$/;

/** Maximum number of files in a project. */
export const MOST_FILES = 50_000;
/** Maximum depth of folders. */
const DEEPEST = 12;
const LONGEST = 1 << 20;
/** Lock files can be longer than hand-written files. */
const LOCK_FILE = /(?:lock|lock\.(?:json|yaml)|shrinkwrap\.json|go\.sum)$/;
const LONGEST_LOCK = 1 << 24;
/** Hidden folders that a build reads. */
const READ_HIDDEN = new Set(['.mvn', '.yarn', '.cargo', '.sqlx', '.config']);

/**
 * Whether detection looks into a folder: not into hidden, generated or deeply nested ones.
 *
 * @param path - The folder, relative to the project.
 */
export function isEntered(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > DEEPEST || path === '.yarn/cache' || path === '.yarn/unplugged') return false;
  return name.startsWith('.') ? READ_HIDDEN.has(name) : !SKIPPED.has(name);
}

/**
 * Whether detection sees a file, because it looks into all folders that contain it.
 *
 * @param path - The file, relative to the project.
 */
export function isListed(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.every((_, index) => isEntered(folders.slice(0, index + 1).join('/')));
}

/**
 * The maximum length of a file that is read.
 *
 * @param path - The file, relative to the project.
 * @returns The length in bytes.
 */
export function longestText(path: string): number {
  return LOCK_FILE.test(path) ? LONGEST_LOCK : LONGEST;
}

/**
 * Decodes a file as text. Windows PowerShell writes lists of packages in UTF-16, which pip reads by its byte order mark.
 *
 * @param bytes - The whole content.
 * @returns Undefined if it is neither valid UTF-8, nor UTF-16 with a byte order mark.
 */
export function projectText(bytes: Uint8Array): string | undefined {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Lists the folders that may contain a program: the project itself, then each subfolder with a manifest. */
export function foldersOf(project: ProjectFiles): Folder[] {
  const paths = [...project.paths].sort();
  const inner = paths.flatMap((file) => {
    const [, folder, name] = /^(.+)\/([^/]+)$/.exec(file) ?? [];
    return folder !== undefined &&
      name !== undefined &&
      MANIFEST.test(name) &&
      !folder.split('/').some((part) => ASIDE.test(part))
      ? [folder]
      : [];
  });
  return ['', ...new Set(inner)].map((path) => folderAt({ ...project, paths }, path));
}

/**
 * Returns a folder of a project.
 *
 * @param project - The project. Its `paths` are ordered by code unit.
 * @param path - The folder, relative to the project.
 */
export function folderAt({ paths, text }: ProjectFiles, path: string): Folder {
  const prefix = path === '' ? '' : `${path}/`;
  const files = paths.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  const known = new Set(files);
  return { path, files, text: (file) => (known.has(file) ? text(`${prefix}${file}`) : undefined) };
}

/**
 * Resolves a path that a file names.
 *
 * @param folder - The folder it is relative to, relative to the project.
 * @param path - The path, with forward slashes.
 * @returns The path relative to the project. Undefined if it leads out of it.
 */
export function pathFrom(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
