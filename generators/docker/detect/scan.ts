import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CribsmithError } from '../../report/index.ts';
import type { Folder } from './project.ts';
import { membersOf } from './workspace.ts';

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

const MOST_FILES = 50_000;
const DEEPEST = 12;
const LONGEST = 1 << 20;
/** What names every package of a project is longer than anything that somebody wrote. */
const LOCK_FILE = /(?:lock|lock\.(?:json|yaml)|shrinkwrap\.json|go\.sum)$/;
const LONGEST_LOCK = 1 << 24;
/** Hidden folders that a build reads. */
const READ_HIDDEN = new Set(['.mvn', '.yarn', '.cargo', '.sqlx', '.config']);

/**
 * The folders of a project that may be a program of their own: the project itself, then each below it that has a manifest.
 * Follows no link, reads no hidden or generated folder, and no file of more than 1 MiB.
 * Throws CribsmithError `input-missing` when there is no such folder and `project-invalid` for one of over 50,000 files.
 */
export function scanProject(root: string): Folder[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new CribsmithError('input-missing', `There is no folder ${root}.`, {
      hint: 'Name the folder of your project.',
    });
  }
  const files = filesBelow(root);
  const inner = files.flatMap((file) => {
    const [, folder, name] = /^(.+)\/([^/]+)$/.exec(file) ?? [];
    return folder !== undefined &&
      name !== undefined &&
      MANIFEST.test(name) &&
      !folder.split('/').some((part) => ASIDE.test(part))
      ? [folder]
      : [];
  });
  return ['', ...new Set(inner)].map((path) => folderAt(root, path, files));
}

/** Files that name the members of a workspace. */
const WORKSPACE_ROOT = [
  'pnpm-workspace.yaml',
  'package.json',
  'Cargo.toml',
  'go.work',
  'pyproject.toml',
  'pom.xml',
  'settings.gradle',
  'settings.gradle.kts',
];
const FURTHEST_ROOT = 6;

/**
 * The project that a folder belongs to: the workspace above it that names it as a member, else the folder itself. Looks no
 * further than the root of a Git repository.
 * @param folder A folder on the disk.
 * @returns The root of the project, and the folder seen from it.
 */
export function findProject(folder: string): { root: string; at: string } {
  let root = resolve(folder);
  for (let step = 0; step < FURTHEST_ROOT && !existsSync(join(root, '.git')); step++) {
    const above = dirname(root);
    if (above === root) break;
    root = above;
    const at = relative(root, resolve(folder)).replaceAll('\\', '/');
    if (!WORKSPACE_ROOT.some((file) => existsSync(join(root, file)))) continue;
    const files = filesBelow(root);
    if (membersOf(folderAt(root, '', files)).includes(at)) return { root, at };
  }
  return { root: folder, at: '' };
}

function folderAt(root: string, path: string, all: readonly string[]): Folder {
  const prefix = path === '' ? '' : `${path}/`;
  const files = all.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length));
  const known = new Set(files);
  return { path, files, text: (file) => (known.has(file) ? readText(join(root, path, file)) : undefined) };
}

function filesBelow(root: string): string[] {
  const files: string[] = [];
  const visit = (path: string, depth: number): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && depth < DEEPEST && isRead(entry.name, name)) visit(name, depth + 1);
      if (entry.isFile()) files.push(name);
    }
    if (files.length > MOST_FILES) {
      throw new CribsmithError('project-invalid', `Unexpected number of files, expected at most ${MOST_FILES}.`, {
        place: { path: root },
        hint: 'Name the folder of one program.',
      });
    }
  };
  visit('', 0);
  return files.sort();
}

function isRead(name: string, path: string): boolean {
  if (path === '.yarn/cache' || path === '.yarn/unplugged') return false;
  return name.startsWith('.') ? READ_HIDDEN.has(name) : !SKIPPED.has(name);
}

/** The text of a file; undefined when it is long, or no UTF-8. */
function readText(file: string): string | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > (LOCK_FILE.test(file) ? LONGEST_LOCK : LONGEST)) return undefined;
    const bytes = Buffer.alloc(size);
    readSync(descriptor, bytes, 0, size, 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
