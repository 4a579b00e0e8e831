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

/** Stands in a stage that is whole and goes into its place file by file; it lists all files that it held. */
const FILE_LIST = '.cribsmith-files';

/** Why a folder cannot be renamed though its files can: it is a mount point, in use, or in a lower layer of an overlay. */
const IMMOVABLE = new Set(['EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'EINVAL']);

/** Another build has put its output there first. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST']);

/** Ending of the name under which the old output waits while the new one takes its place. */
const OLD = '.old';

/**
 * Puts a whole stage in the place of the output: by renaming two folders where that can be done, else file by file, which the
 * next build completes if it is cut short.
 */
export function swapIn(stage: string, target: string): void {
  if (dirname(stage) !== target && renamedInto(stage, target)) return;
  writeFileSync(join(stage, FILE_LIST), JSON.stringify(filesBelow(stage)));
  moveFiles(stage, target);
}

/**
 * Ends what a killed process has left of a swap: completes it if its stage was whole, else undoes it; then cleans up. In: the
 * stage or the old output that was found, the output folder, and the file whose presence says that a stage is whole.
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

/** Out: false where the folders cannot be renamed. */
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

/** Every step can be repeated, so that a run that was killed in between is completed by the next. */
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

/** Paths with forward slashes, a folder before what it holds; without `left` and what it holds. */
function entriesBelow(folder: string, left?: string, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (left !== undefined && join(folder, path) === left) return [];
    return entry.isDirectory() ? [path, ...entriesBelow(folder, left, path)] : [path];
  });
}
