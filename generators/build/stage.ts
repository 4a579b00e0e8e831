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
import { fileWriter, type WriteFile } from './file-writer.ts';
import { settle, swapIn } from './swap.ts';

/** A temporary folder beside the output folder, where the new output is written until it is complete. */
export interface Stage {
  /** The absolute path of the folder. */
  readonly dir: string;
  readonly write: WriteFile;
  /** Replaces the old output by the stage. */
  commit(): void;
  /** Removes the stage and keeps the old output. Does nothing after `commit`. */
  discard(): void;
}

/** Permissions of a folder before the umask. A web server with another user has to read the output. */
const ANYBODY = 0o777;

/** Errors if the output folder is writable, but its parent is not. */
const CLOSED = new Set(['EACCES', 'EPERM', 'EROFS']);

/**
 * Opens a stage for an output folder, after cleaning up what a killed build has left there.
 *
 * @param out - The output folder, which may be a symbolic link or a mount point.
 * @param notes - The folder of the notes.
 * @returns The stage.
 * @throws CribsmithError `out-unsafe` if replacing the folder would lose something that Cribsmith did not write: it
 *   contains the notes or the working directory, is a file, or has content without the marker of Cribsmith.
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
    write: fileWriter(dir),
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

/**
 * Creates the folder beside the output, so that it can be renamed, or inside it if that is a mount point or its parent
 * is not writable.
 */
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

/** Removes the folders from `last` up to `first`, unless they are no longer empty. */
function removeEmpty(last: string, first: string): void {
  try {
    for (let folder = last; folder.startsWith(first); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // The folder is not empty.
  }
}

/** Resolves symbolic links in a path, even if its end does not exist yet. */
function followed(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const parent = dirname(path);
    if (parent === path) return path;
    const link = symlinkTarget(path);
    return link === undefined ? join(followed(parent), basename(path)) : followed(resolve(parent, link));
  }
}

function symlinkTarget(path: string): string | undefined {
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
