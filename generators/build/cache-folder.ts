import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync, rmSync, statSync, utimesSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** Where each system keeps what may be deleted at any time. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, (env: Env, home: string) => string>>> = {
  darwin: (_, home) => join(home, 'Library', 'Caches', 'cribsmith'),
  win32: (env, home) => join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'cribsmith', 'Cache'),
};

/** Roots of notes whose documents are kept; the one that was used longest ago makes room for a new one. */
const MOST_ROOTS = 20;

/**
 * The folder that documents are kept in between runs: CRIBSMITH_CACHE, else the cache folder of the system. Out: an absolute
 * path, or undefined where CRIBSMITH_CACHE is `off` or the user has no home.
 */
export function cacheFolder(env: Env = process.env, platform: NodeJS.Platform = process.platform): string | undefined {
  const named = env['CRIBSMITH_CACHE'];
  if (named) return named === 'off' ? undefined : resolve(named);
  try {
    return (FOLDERS[platform] ?? xdg)(env, homedir());
  } catch {
    return undefined;
  }
}

/** The XDG base directory specification wants relative paths to be ignored. */
function xdg(env: Env, home: string): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base && isAbsolute(base) ? base : join(home, '.cache'), 'cribsmith');
}

/**
 * The folder of one root of notes below the cache folder, made if need be. Out: undefined where it cannot be made: a run
 * without a cache is as good.
 */
export function openRoot(cache: string | undefined, notes: string): string | undefined {
  if (cache === undefined) return undefined;
  try {
    const root = join(cache, createHash('sha256').update(realpathSync(notes)).digest('hex').slice(0, 32));
    // What is kept is as private as the notes.
    mkdirSync(root, { recursive: true, mode: 0o700 });
    const now = new Date();
    utimesSync(root, now, now);
    forgetOldRoots(cache);
    return root;
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
