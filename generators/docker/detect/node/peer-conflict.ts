import type { Folder } from '../project.ts';
import { isAccepted } from '../versions.ts';

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/**
 * Finds two packages of a project that do not go together by the range of one of them, as its lock file has them. npm refuses such
 * a file unless it may disregard these ranges, as it did when it wrote the file.
 *
 * @param folder - The folder with the lock file.
 * @param lock - The lock file of npm.
 * @returns A sentence about the first pair. Undefined if npm accepts the file.
 */
export function peerConflict(folder: Folder, lock: string): string | undefined {
  const packages = lockedPackages(folder.text(lock));
  const own = packages?.[''];
  if (packages === undefined || own === undefined || /^legacy-peer-deps\s*=\s*true/m.test(folder.text('.npmrc') ?? ''))
    return undefined;
  // What is overridden has other ranges than its package says.
  const manifest = folder.text('package.json') ?? '';
  const overrides = Object.keys(parsed<{ overrides?: object }>(manifest)?.overrides ?? {});
  const names = Object.keys({ ...own.dependencies, ...own.devDependencies });
  for (const name of names) {
    const { version, peerDependencies = {}, peerDependenciesMeta = {} } = packages[`node_modules/${name}`] ?? {};
    if (overrides.includes(name)) continue;
    for (const [peer, range] of Object.entries(peerDependencies)) {
      const locked = packages[`node_modules/${peer}`]?.version;
      if (!names.includes(peer) || locked === undefined || peerDependenciesMeta[peer]?.optional === true) continue;
      if (!isAccepted(locked, range))
        return `${lock} has ${peer} ${locked}, but ${name} ${version ?? ''} asks for ${range}`;
    }
  }
  return undefined;
}

function lockedPackages(text: string | undefined): Record<string, LockedPackage> | undefined {
  return text === undefined ? undefined : parsed<{ packages?: Record<string, LockedPackage> }>(text)?.packages;
}

/** A file in JSON. Undefined if it is damaged, which npm says better. */
function parsed<T>(text: string): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : undefined;
  } catch {
    return undefined;
  }
}
