import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

/**
 * Folders from another machine are removed after this time, in milliseconds: whether their process still runs cannot be
 * found out.
 */
const FOREIGN_LIFETIME = 24 * 60 * 60 * 1000;

/**
 * Creates a folder that is named after its process, so that a later run can remove it if the process was killed.
 *
 * @param parent - The folder in which it is created.
 * @param prefix - The beginning of its name.
 * @param mode - Its permissions, before the umask is applied.
 * @returns Its path.
 */
export function makeOwnedFolder(parent: string, prefix: string, mode: number): string {
  const path = join(parent, `${prefix}${host()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(path, { mode });
  return path;
}

/** Prefix of work folders. */
const WORK = 'cribsmith-';

/** Creates a work folder in the temporary folder. First removes those left behind by killed runs. */
export function makeWorkFolder(): string {
  for (const left of abandonedFolders(tmpdir(), WORK)) removeQuietly(left);
  if (!existsSync(tmpdir())) {
    throw new CribsmithError('system', `The temporary folder ${tmpdir()} does not exist.`, {
      hint: 'Set TMPDIR (TEMP on Windows) to a folder that exists.',
    });
  }
  // Its content is as private as the notes.
  return makeOwnedFolder(tmpdir(), WORK, 0o700);
}

/** Runs a function with a work folder, which is removed afterwards. */
export async function withWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeWorkFolder();
  try {
    return await use(folder);
  } finally {
    removeQuietly(folder);
  }
}

/**
 * Finds folders of a prefix, and files beside them with the same name and an ending, whose process ended without
 * removing them. A folder that cannot be listed has none.
 */
export function abandonedFolders(parent: string, prefix: string): string[] {
  return listed(parent)
    .filter((name) => name.startsWith(prefix) && isAbandoned(join(parent, name), name.slice(prefix.length)))
    .map((name) => join(parent, name));
}

/** Removes a folder if permissions allow it; otherwise the next run tries again. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It belongs to another user, or the file system is read-only.
  }
}

const OWNER = /^(?<machine>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f]{8}(?:\.[a-z]+)?$/u;

function isAbandoned(path: string, owner: string): boolean {
  const { machine, pid } = OWNER.exec(owner)?.groups ?? {};
  if (machine === undefined) return false;
  if (machine === host()) return !isRunning(Number(pid));
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && Date.now() - stats.mtimeMs > FOREIGN_LIFETIME;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process runs, and belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function host(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
