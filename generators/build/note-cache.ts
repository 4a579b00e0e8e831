import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';

/** Roots of notes whose documents are kept; the one that was used longest ago makes room for a new one. */
const MOST_ROOTS = 20;

/** What is kept of notes: the documents that were read, the PDFs that were printed, the code that was coloured, the pages. */
export type Kept = 'documents' | 'pdfs' | 'code' | 'pages';

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

function forgetOldRoots(cache: string): void {
  const roots = readdirSync(cache)
    .filter((name) => ROOT.test(name))
    .map((name) => ({ path: join(cache, name), used: statSync(join(cache, name)).mtimeMs }))
    .sort((a, b) => b.used - a.used);
  for (const { path } of roots.slice(MOST_ROOTS)) rmSync(path, { recursive: true, force: true });
}
