import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { CribsmithError } from '../report/index.ts';

/** A folder of another machine is given up after this time: whether its process still runs cannot be asked from here. */
const FOREIGN_LIFETIME = 24 * 60 * 60 * 1000;

/**
 * Makes a folder whose name tells which process it belongs to, so that a later run can remove it if that process was killed.
 * In: the folder it goes into, the beginning of its name, and its permissions, from which the umask is taken. Out: its path.
 */
export function makeOwnedFolder(parent: string, prefix: string, mode: number): string {
  const path = join(parent, `${prefix}${host()}-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(path, { mode });
  return path;
}

/** Beginning of the names of work folders. */
const WORK = 'cribsmith-';

/** Makes a work folder in the temporary folder, and first removes those that killed runs have left. */
export function makeWorkFolder(): string {
  for (const left of abandonedFolders(tmpdir(), WORK)) removeQuietly(left);
  if (!existsSync(tmpdir())) {
    throw new CribsmithError('system', `The temporary folder ${tmpdir()} does not exist.`, {
      hint: 'Set TMPDIR (TEMP on Windows) to a folder that exists.',
    });
  }
  // What it holds is as private as the notes.
  return makeOwnedFolder(tmpdir(), WORK, 0o700);
}

/** Does something with a work folder, which is gone afterwards. */
export async function withWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = makeWorkFolder();
  try {
    return await use(folder);
  } finally {
    removeQuietly(folder);
  }
}

/**
 * The folders of this prefix, and what stands beside them under their names with an ending, whose process has ended without
 * removing them. A folder that cannot be listed has none.
 */
export function abandonedFolders(parent: string, prefix: string): string[] {
  return listed(parent)
    .filter((name) => name.startsWith(prefix) && isAbandoned(join(parent, name), name.slice(prefix.length)))
    .map((name) => join(parent, name));
}

/** Removes a folder if it may be removed; what stays behind is tried again by the next run. */
export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It belongs to somebody else, or the file system is read-only.
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
    // EPERM: it runs, and belongs to another user.
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
