import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The default cache folder of each system. */
const FOLDERS: Readonly<Partial<Record<NodeJS.Platform, (env: Env, home: string) => string>>> = {
  darwin: (_, home) => join(home, 'Library', 'Caches', 'cribsmith'),
  win32: (env, home) => join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'cribsmith', 'Cache'),
};

/**
 * Finds the cache folder: `CRIBSMITH_CACHE`, else the cache folder of the system. It may be deleted at any time.
 *
 * @returns An absolute path; undefined if `CRIBSMITH_CACHE` is `off` or the user has no home folder.
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

/** The XDG base directory specification requires relative paths to be ignored. */
function xdg(env: Env, home: string): string {
  const base = env['XDG_CACHE_HOME'];
  return join(base && isAbsolute(base) ? base : join(home, '.cache'), 'cribsmith');
}
