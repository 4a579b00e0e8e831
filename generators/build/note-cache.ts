import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { removeQuietly } from '../files/index.ts';

/** Maximum number of note folders with cached files. The least recently used one is removed first. */
const MOST_ROOTS = 100;
/** Maximum total size. 1,000 notes take about 0.2 GB. */
const MOST_BYTES = 2 * 1024 ** 3;

/**
 * The kinds of cached files: parsed documents, PDFs, previews of PDFs, preview images of pages, highlighted code, and
 * pages.
 */
export type Kept = 'documents' | 'pdfs' | 'pictures' | 'shares' | 'code' | 'pages';

/** Opens a folder in the cache folder of this run, if there is one. */
export function openKept(notes: string, kept: Kept): string | undefined {
  return openRoot(cacheFolder(), notes, kept);
}

/**
 * Opens, and creates if necessary, the folder for one kind of files.
 *
 * @param cache - The cache folder.
 * @param notes - The folder of the notes.
 * @param kept - The kind of files.
 * @returns Undefined if it cannot be created. The run continues without a cache.
 */
export function openRoot(cache: string | undefined, notes: string, kept: Kept): string | undefined {
  if (cache === undefined) return undefined;
  try {
    const root = join(cache, createHash('sha256').update(realpathSync(notes)).digest('hex').slice(0, 32));
    // Cached files are as private as the notes.
    mkdirSync(join(root, kept), { recursive: true, mode: 0o700 });
    const now = new Date();
    utimesSync(root, now, now);
    forgetOldRoots(cache, root);
    return join(root, kept);
  } catch {
    return undefined;
  }
}

const ROOT = /^[0-9a-f]{32}$/u;

/** The file with the size of the cache after the last build. */
const SIZE = 'bytes';

/** Records the size of the cached files, which is faster than measuring all of them in each run. */
export function recordSize(notes: string): void {
  const root = openKept(notes, 'documents');
  if (root === undefined) return;
  try {
    const folder = dirname(root);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    writeFileSync(join(folder, SIZE), `${bytes}`, { mode: 0o600 });
  } catch {
    // Another run may have removed the folder.
  }
}

/**
 * Removes the least recently used folders until number and size are within the limits. The one that was just opened is
 * always kept: by its time alone, it may look as old as the one before.
 */
function forgetOldRoots(cache: string, opened: string): void {
  const roots = readdirSync(cache)
    .filter((name) => ROOT.test(name))
    .map((name) => join(cache, name))
    .map((path) => ({ path, used: path === opened ? Number.POSITIVE_INFINITY : statSync(path).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  let bytes = 0;
  for (const [index, { path }] of roots.entries()) {
    bytes += sizeOf(path);
    if (index >= MOST_ROOTS || (index > 0 && bytes > MOST_BYTES)) removeQuietly(path);
  }
}

function sizeOf(root: string): number {
  try {
    return Number(readFileSync(join(root, SIZE), 'utf8')) || 0;
  } catch {
    // These notes have not been built yet.
    return 0;
  }
}
