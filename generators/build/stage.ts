import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { abandonedFolders, makeOwnedFolder, removeQuietly } from '../files/index.ts';
import { isBelow } from '../files/path-below.ts';
import { OUTPUT_MARKER } from '../read/index.ts';
import { CribsmithError } from '../report/index.ts';
import { settle, swapIn } from './swap.ts';

/** A folder beside the output, in which the new output grows until it is whole. */
export interface Stage {
  /** Absolute path to write into. */
  readonly dir: string;
  /** Writes one file below the stage; `path` is relative, with forward slashes. */
  write(path: string, content: string | Uint8Array): void;
  /** Puts the stage in the place of the old output. */
  commit(): void;
  /** Removes the stage and leaves the old output as it was. Does nothing after `commit`. */
  discard(): void;
}

/** Rights of a folder before the umask: a web server of another user has to read the output. */
const ANYBODY = 0o777;

/** Why nothing can be written beside the output though it may be written to itself. */
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Opens a stage for an output folder, and first ends what a killed build has left of one. In: the output folder, which may be
 * a link to one or a mount point, and the notes it is made from. Throws CribsmithError `out-unsafe` when replacing the folder
 * would lose something that Cribsmith did not write: it contains the notes or the working directory, is a file, or has content
 * without our marker.
 */
export function openStage(out: string, notes: string): Stage {
  const target = followed(resolve(out));
  const prefix = `.cribsmith-${createHash('sha256').update(basename(target)).digest('hex').slice(0, 8)}-`;
  for (const folder of [dirname(target), target]) {
    for (const found of abandonedFolders(folder, prefix)) settle(found, target, OUTPUT_MARKER);
  }
  guard(target, followed(resolve(notes)), prefix);
  const parents = mkdirSync(dirname(target), { recursive: true });
  const dir = makeStage(target, prefix);
  let open = true;
  return {
    dir,
    write(path, content) {
      const file = join(dir, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    commit() {
      writeFileSync(join(dir, OUTPUT_MARKER), 'Written by cribsmith build; the next build replaces this folder.\n');
      swapIn(dir, target);
      open = false;
    },
    discard() {
      if (open) removeQuietly(dir);
      if (open && parents !== undefined) removeEmpty(dirname(target), parents);
      open = false;
    },
  };
}

/** Beside the output, so that one rename swaps them; inside it where it is a mount point or its parent is closed. */
function makeStage(target: string, prefix: string): string {
  const parent = dirname(target);
  const exists = existsSync(target);
  if (exists && statSync(target).dev !== statSync(parent).dev) return makeOwnedFolder(target, prefix, ANYBODY);
  try {
    return makeOwnedFolder(parent, prefix, ANYBODY);
  } catch (error) {
    if (!exists || !CLOSED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return makeOwnedFolder(target, prefix, ANYBODY);
  }
}

/** Removes the folders from `last` up to `first`, unless somebody has put something into them. */
function removeEmpty(last: string, first: string): void {
  try {
    for (let folder = last; folder.startsWith(first); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // What is not empty stays.
  }
}

/** Where a path leads in the end, also if nothing is there yet. */
function followed(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const parent = dirname(path);
    if (parent === path) return path;
    const link = linkTarget(path);
    return link === undefined ? join(followed(parent), basename(path)) : followed(resolve(parent, link));
  }
}

function linkTarget(path: string): string | undefined {
  try {
    return readlinkSync(path);
  } catch {
    return undefined;
  }
}

function guard(target: string, notes: string, prefix: string): void {
  const unsafe = (what: string) =>
    new CribsmithError('out-unsafe', `The output folder ${target} ${what}, which a build would replace.`, {
      hint: 'Choose another folder with --out.',
    });
  if (isBelow(notes, target)) throw unsafe('contains the notes');
  if (isBelow(process.cwd(), target)) throw unsafe('contains the working directory');
  if (!existsSync(target)) return;
  let content: string[];
  try {
    content = readdirSync(target).filter((name) => !name.startsWith(prefix));
  } catch {
    throw unsafe('is not a folder');
  }
  if (content.length > 0 && !content.includes(OUTPUT_MARKER)) throw unsafe('has content that Cribsmith did not write');
}
