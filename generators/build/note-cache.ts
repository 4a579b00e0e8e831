import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import { removeQuietly } from '../files/index.ts';

/** Roots of notes whose documents are kept; the one that was used longest ago makes room for a new one. */
const MOST_ROOTS = 20;
/** Of all roots together; 1,000 notes take about 0.2 GB. */
const MOST_BYTES = 2 * 1024 ** 3;

/** What is kept of notes: the documents that were read, the PDFs that were printed and their pictures, the pictures of pages, the code that was coloured, the pages. */
export type Kept = 'documents' | 'pdfs' | 'pictures' | 'shares' | 'code' | 'pages';

/** The same in the cache folder of this run, if there is one. */
export function openKept(notes: string, kept: Kept): string | undefined {
  return openRoot(cacheFolder(), notes, kept);
}

/**
 * A folder of one root of notes below the cache folder, made if need be. Out: undefined where it cannot be made: a run
 * without a cache is as good.
 */
export function openRoot(cache: string | undefined, notes: string, kept: Kept): string | undefined {
  if (cache === undefined) return undefined;
  try {
    const root = join(cache, createHash('sha256').update(realpathSync(notes)).digest('hex').slice(0, 32));
    // What is kept is as private as the notes.
    mkdirSync(join(root, kept), { recursive: true, mode: 0o700 });
    const now = new Date();
    utimesSync(root, now, now);
    forgetOldRoots(cache);
    return join(root, kept);
  } catch {
    return undefined;
  }
}

const ROOT = /^[0-9a-f]{32}$/u;

/** File of a root that says how many bytes its last build has kept. */
const SIZE = 'bytes';

/** Writes down how much is kept of notes, which is quicker than to measure all roots in each run. */
export function recordSize(notes: string): void {
  const root = openKept(notes, 'documents');
  if (root === undefined) return;
  try {
    const folder = dirname(root);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    writeFileSync(join(folder, SIZE), `${bytes}`, { mode: 0o600 });
  } catch {
    // Another run may just have removed it.
  }
}

/** Keeps the roots that were used last, so many of them and so many bytes; the newest in any case. */
function forgetOldRoots(cache: string): void {
  const roots = readdirSync(cache)
    .filter((name) => ROOT.test(name))
    .map((name) => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
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
    // Of these notes there was no build yet.
    return 0;
  }
}
