import type { Folder } from './project.ts';

/** Where the files of a project come from: a disk, or what a browser was handed. */
export interface ProjectFiles {
  /** Every file that `isListed` lets in, seen from the project, with forward slashes, in any order. */
  paths: readonly string[];
  /** The text of one of `paths`; undefined for one that is too long, and for what is no text. */
  text(path: string): string | undefined;
}

/** Folders that hold what tools made or fetched, never what somebody wrote. */
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
/** Folders whose projects are there to be read or tested, not to be run. */
const ASIDE = /^(?:tests?|specs?|fixtures?|__tests__|examples?|samples?|docs?|testdata|e2e)$/i;
const MANIFEST =
  /^(?:go\.mod|package\.json|deno\.jsonc?|pyproject\.toml|requirements\.txt|Pipfile|setup\.py|pom\.xml|build\.gradle(?:\.kts)?|Cargo\.toml|[^/]+\.(?:cs|fs|vb)proj|composer\.json|Gemfile|mix\.exs|CMakeLists\.txt|meson\.build)$/;

/** How many files a project may have. */
export const MOST_FILES = 50_000;
/** How many folders below the project's own are looked into. */
const DEEPEST = 12;
const LONGEST = 1 << 20;
/** What names every package of a project is longer than anything that somebody wrote. */
const LOCK_FILE = /(?:lock|lock\.(?:json|yaml)|shrinkwrap\.json|go\.sum)$/;
const LONGEST_LOCK = 1 << 24;
/** Hidden folders that a build reads. */
const READ_HIDDEN = new Set(['.mvn', '.yarn', '.cargo', '.sqlx', '.config']);

/**
 * Whether detection looks into a folder: not into hidden or generated ones, nor deeper than anybody nests.
 * @param path The folder, seen from the project.
 */
export function isEntered(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > DEEPEST || path === '.yarn/cache' || path === '.yarn/unplugged') return false;
  return name.startsWith('.') ? READ_HIDDEN.has(name) : !SKIPPED.has(name);
}

/**
 * Whether detection sees a file, since it looks into every folder above it.
 * @param path The file, seen from the project.
 */
export function isListed(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.every((_, index) => isEntered(folders.slice(0, index + 1).join('/')));
}

/**
 * How long a file may be to be read.
 * @returns Bytes.
 */
export function longestText(path: string): number {
  return LOCK_FILE.test(path) ? LONGEST_LOCK : LONGEST;
}

/**
 * The text of a file.
 * @param bytes All of it.
 * @returns Undefined for what is no UTF-8.
 */
export function projectText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The folders of a project that may be a program of their own: the project itself, then each below it that has a manifest. */
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
 * One folder of a project.
 * @param project Its `paths` in the order of code units.
 * @param path The folder, seen from the project.
 */
export function folderAt({ paths, text }: ProjectFiles, path: string): Folder {
  const prefix = path === '' ? '' : `${path}/`;
  const files = paths.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  const known = new Set(files);
  return { path, files, text: (file) => (known.has(file) ? text(`${prefix}${file}`) : undefined) };
}
