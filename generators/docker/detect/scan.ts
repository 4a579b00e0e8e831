import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CribsmithError } from '../../report/index.ts';
import type { Folder } from './project.ts';

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
      if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith('.') && !SKIPPED.has(entry.name))
        visit(name, depth + 1);
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

/** The text of a file; undefined when it is long, or no UTF-8. */
function readText(file: string): string | undefined {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size > LONGEST) return undefined;
    const bytes = Buffer.alloc(size);
    readSync(descriptor, bytes, 0, size, 0);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  } finally {
    closeSync(descriptor);
  }
}
