import type { JsonFile } from '../parse/json.ts';
import type { Folder, Said } from '../project.ts';
import { pnpmVersion } from './pnpm.ts';

/** Package managers for Node.js. Yarn 1 has little in common with later versions. */
export type ManagerName = 'npm' | 'pnpm' | 'yarn' | 'yarn-berry' | 'bun';

/** The package manager of a project. */
export interface Manager {
  name: ManagerName;
  /** The version that the project or the format of its lock file requires. Undefined for the one in the image. */
  version?: string;
  /** Why it is this version, if neither the project nor the format says so. */
  why?: string;
  said?: Said;
  lock?: string;
}

const LOCK_FILES: readonly (readonly [file: string, manager: ManagerName])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

/**
 * A Yarn version for each later lock file format. Other versions would change the file, which `--immutable` forbids.
 */
const YARN_BY_LOCK: Readonly<Record<string, string>> = { 6: '3.8.7', 8: '4.13.0', 9: '4.14.1' };

/** The last version of Yarn 1. */
const YARN_1 = '1.22.22';

/** Detects the package manager in the folder with the lock file. */
export function managerOf(folder: Folder, json: JsonFile): Manager {
  const field = json.said('packageManager');
  const [, named, version] = /^([a-z]+)@(\d+\.\d+\.\d+[\w.-]*)/.exec(field?.value ?? '') ?? [];
  const found = LOCK_FILES.find(([file]) => folder.files.includes(file));
  const family = LOCK_FILES.find(([, manager]) => manager === named)?.[1] ?? found?.[1] ?? bunOf(json);
  const lock = LOCK_FILES.find(([file, manager]) => manager === family && folder.files.includes(file))?.[0];
  const said = field && family === named ? { ...field, value: field.value.replace(/\+.*$/, '') } : undefined;
  const place = said ?? (lock === undefined ? undefined : { value: family ?? 'npm', file: lock, line: 1 });
  const common = { ...(place && { said: place }), ...(lock !== undefined && { lock }) };
  if (family === 'yarn') return { ...yarnOf(folder, version), ...common };
  if (family === 'pnpm')
    return { name: 'pnpm', ...(version === undefined ? pnpmVersion(folder, json) : { version }), ...common };
  return { name: family ?? 'npm', ...(version !== undefined && { version }), ...common };
}

/** A project without a lock file uses Bun if its types or one of its scripts do. */
function bunOf(json: JsonFile): 'bun' | undefined {
  const isTyped = ['@types/bun', 'bun-types'].some((name) => json.said('devDependencies', name));
  return isTyped || json.keys('scripts').some((name) => /^bun\s/.test(json.said('scripts', name)?.value ?? ''))
    ? 'bun'
    : undefined;
}

/** A lock file of Yarn 1 names the version in its first lines. Later ones have metadata. */
function yarnOf(folder: Folder, version: string | undefined): Pick<Manager, 'name' | 'version'> {
  const lock = folder.text('yarn.lock') ?? '';
  const isBerry = /^__metadata:/m.test(lock) || Number(version?.split('.')[0] ?? 1) > 1;
  if (!isBerry) return { name: 'yarn', version: version ?? YARN_1 };
  // A project that contains the program itself has the right version.
  const carried = /^yarnPath:/m.test(folder.text('.yarnrc.yml') ?? '');
  const format = /^__metadata:\s*\n\s+version: (\d+)/m.exec(lock)?.[1] ?? '';
  const asked = version ?? (carried ? undefined : YARN_BY_LOCK[format]);
  return { name: 'yarn-berry', ...(asked !== undefined && { version: asked }) };
}
