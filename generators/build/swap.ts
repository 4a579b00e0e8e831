import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { removeQuietly } from '../files/index.ts';

/** A file in a complete stage that is being moved file by file. It lists all files of the stage. */
const FILE_LIST = '.cribsmith-files';

/**
 * Errors if a folder cannot be renamed although its files can: it is a mount point, in use, or in a lower layer of an
 * overlay.
 */
const IMMOVABLE = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EINVAL']);

/** Another build has already put its output there. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST']);

/** The suffix of the old output while it is being replaced. */
const OLD = '.old';

/**
 * Replaces the output by a complete stage: by renaming two folders if possible, otherwise file by file. If that is
 * interrupted, the next build completes it.
 */
export function swapIn(stage: string, target: string): void {
  if (dirname(stage) !== target && renamedInto(stage, target)) return;
  writeFileSync(join(stage, FILE_LIST), JSON.stringify(filesBelow(stage)));
  moveFiles(stage, target);
}

/**
 * Cleans up after an interrupted swap: completes it if its stage was complete, otherwise undoes it.
 *
 * @param found - The stage or the old output that was found.
 * @param target - The output folder.
 * @param marker - The file that marks a complete stage.
 */
export function settle(found: string, target: string, marker: string): void {
  const stage = found.endsWith(OLD) ? found.slice(0, -OLD.length) : found;
  const old = stage + OLD;
  if (existsSync(join(stage, FILE_LIST))) moveFiles(stage, target);
  else if (!existsSync(target)) {
    if (existsSync(join(stage, marker))) renameSync(stage, target);
    else if (existsSync(old)) renameSync(old, target);
  }
  removeQuietly(stage);
  removeQuietly(old);
}

/** Returns false if the folders cannot be renamed. */
function renamedInto(stage: string, target: string): boolean {
  const old = stage + OLD;
  for (;;) {
    let kept = false;
    try {
      if (existsSync(target)) {
        renameSync(target, old);
        kept = true;
      }
      renameSync(stage, target);
      removeQuietly(old);
      return true;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? '';
      if (TAKEN.has(code)) removeQuietly(old);
      else {
        if (kept && !existsSync(target)) renameSync(old, target);
        if (!IMMOVABLE.has(code)) throw error;
        return false;
      }
    }
  }
}

/** Every step can be repeated, so that the next run completes an interrupted one. */
function moveFiles(stage: string, target: string): void {
  const files: string[] = JSON.parse(readFileSync(join(stage, FILE_LIST), 'utf8'));
  const wanted = new Set(files);
  const folders = new Set(files.flatMap(foldersOf));
  for (const path of entriesBelow(target, stage).reverse()) {
    const isFolder = lstatSync(join(target, path)).isDirectory();
    if (isFolder ? wanted.has(path) : folders.has(path)) rmSync(join(target, path), { recursive: true, force: true });
  }
  for (const path of files) {
    if (!existsSync(join(stage, path))) continue;
    mkdirSync(dirname(join(target, path)), { recursive: true });
    renameSync(join(stage, path), join(target, path));
  }
  for (const path of entriesBelow(target, stage).reverse()) {
    if (wanted.has(path) || folders.has(path)) continue;
    if (lstatSync(join(target, path)).isDirectory()) rmdirSync(join(target, path));
    else rmSync(join(target, path));
  }
  removeQuietly(stage);
}

function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function filesBelow(folder: string): string[] {
  return entriesBelow(folder).filter((path) => !lstatSync(join(folder, path)).isDirectory());
}

/** Paths with forward slashes, a folder before its content, without `left` and its content. */
function entriesBelow(folder: string, left?: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (left !== undefined && join(folder, path) === left) return [];
    return entry.isDirectory() ? [path, ...entriesBelow(folder, left, path)] : [path];
  });
}
