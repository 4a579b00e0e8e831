import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathBelow } from '../../files/path-below.ts';
import { CribsmithError } from '../../report/index.ts';
import { folderAt, foldersOf, isEntered, longestText, MOST_FILES, type ProjectFiles, projectText } from './files.ts';
import type { Folder } from './project.ts';
import { membersOf } from './workspace.ts';

/**
 * Lists the folders of a project that may contain a program: the project itself, then each subfolder with a manifest.
 * Symbolic links, hidden and generated folders, and files over 1 MiB are skipped.
 *
 * @param root - The project.
 * @throws CribsmithError `input-missing` if the folder does not exist, `project-invalid` if it contains over 50,000
 *   files.
 */
export function scanProject(root: string): Folder[] {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    throw new CribsmithError('input-missing', `The folder ${root} does not exist.`, {
      hint: 'Specify the folder of your project.',
    });
  }
  return foldersOf(filesOf(root));
}

/** Files with the members of a workspace. */
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
 * Finds the project of a folder: the workspace that contains it as a member, otherwise the folder itself. The search
 * ends at the root of a Git repository.
 *
 * @param folder - A folder on the disk.
 * @returns The root of the project, and the folder relative to it.
 */
export function findProject(folder: string): { root: string; at: string } {
  let root = resolve(folder);
  for (let step = 0; step < FURTHEST_ROOT && !existsSync(join(root, '.git')); step++) {
    const above = dirname(root);
    if (above === root) break;
    root = above;
    const at = pathBelow(root, resolve(folder));
    if (!WORKSPACE_ROOT.some((file) => existsSync(join(root, file)))) continue;
    if (membersOf(folderAt(filesOf(root), '')).includes(at)) return { root, at };
  }
  return { root: folder, at: '' };
}

/** How much text of a project is kept in memory, in characters. */
const MOST_KEPT = 1 << 26;

/** The files of a project on the disk. Most rules read the same sources, which are therefore read only once. */
function filesOf(root: string): ProjectFiles {
  const kept = new Map<string, string | undefined>();
  let length = 0;
  const text = (path: string): string | undefined => {
    if (kept.has(path)) return kept.get(path);
    const read = readText(join(root, path));
    length += read?.length ?? 0;
    if (length <= MOST_KEPT) kept.set(path, read);
    return read;
  };
  return { paths: filesBelow(root), text };
}

function filesBelow(root: string): string[] {
  const files: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory() && isEntered(name)) visit(name);
      if (entry.isFile()) files.push(name);
    }
    if (files.length > MOST_FILES) {
      throw new CribsmithError('project-invalid', `The folder contains more than ${MOST_FILES} files.`, {
        place: { path: root },
        hint: 'Specify the folder of a single program.',
      });
    }
  };
  visit('');
  return files.sort();
}

/** The text of a file. Undefined if it is too long or not text. */
function readText(file: string): string | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > longestText(file)) return undefined;
    const bytes = Buffer.alloc(size);
    readSync(descriptor, bytes, 0, size, 0);
    return projectText(bytes);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
