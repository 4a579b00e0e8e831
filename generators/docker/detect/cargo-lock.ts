import { shownPath } from './folder.ts';
import { readToml, type TomlFile } from './parse/toml.ts';
import type { Folder } from './project.ts';
import { isAccepted } from './versions.ts';

const KINDS = ['dependencies', 'build-dependencies', 'dev-dependencies'] as const;
const MOST_NAMED = 3;

/** A crate that a manifest asks for: its own name, and the versions. */
interface Needed {
  name: string;
  range: string;
  line: number;
}

/**
 * Finds what the manifest of a package asks for and Cargo.lock does not have, which stops a build with `--locked`.
 *
 * @param folder - The folder of the package.
 * @param root - The folder with the lock file.
 * @param toml - The manifest of the package.
 * @returns One sentence with the first difference. Empty if they agree, or without a lock file that can be compared.
 */
export function cargoLockDecisions(folder: Folder, root: Folder, toml: TomlFile): string[] {
  const lock = root.text('Cargo.lock');
  const name = toml.said('package', 'name');
  // The oldest lock files have a table of their own for the package.
  if (lock === undefined || name === undefined || !lock.includes('[[package]]') || lock.includes('[root]')) return [];
  const packages = lockedPackages(lock);
  const own = packages.get(name.value)?.find(({ isOwn }) => isOwn);
  const says = (line: number, what: string) => [
    `${shownPath(folder, 'Cargo.toml')}:${line}: ${shownPath(root, 'Cargo.lock')} lacks ${what}, so the build stops: run "cargo update --workspace" and commit Cargo.lock`,
  ];
  if (own === undefined) return says(name.line, `the package ${name.value}`);
  const version = toml.said('package', 'version');
  if (version !== undefined && version.value !== own.version)
    return says(version.line, `version ${version.value} of the package`);
  const needs = Map.groupBy(own.needs, (other) => other.name);
  const isLocked = ({ name: each, range }: Needed) =>
    needs.get(each)?.some((other) => {
      const versions = other.version === undefined ? packages.get(each)?.map((one) => one.version) : [other.version];
      return versions?.some((one) => isAccepted(one, /^\d[\d.]*$/.test(range) ? `^${range}` : range)) ?? true;
    }) === true;
  const [first, ...more] = neededBy(folder, root, toml).filter((needed) => !isLocked(needed));
  if (first === undefined) return [];
  const others = more.slice(0, MOST_NAMED - 1).map((each) => each.name);
  const rest = more.length - others.length;
  const also = [...others, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  return says(first.line, `${first.name} ${first.range}`.trim() + (also === '' ? '' : ` (also ${also})`));
}

/** A package of a lock file. One of the workspace has no source. */
interface Locked {
  version: string;
  isOwn: boolean;
  needs: readonly { name: string; version: string | undefined }[];
}

/** The packages of a lock file by name, of which several can have the same. */
export function lockedPackages(lock: string): Map<string, Locked[]> {
  const found = new Map<string, Locked[]>();
  for (const block of lock.split('[[package]]')) {
    const name = /^name = "([^"]+)"/m.exec(block)?.[1];
    const version = /^version = "([^"]+)"/m.exec(block)?.[1] ?? '';
    const [, list = ''] = block.split('\ndependencies = [', 2);
    const needs = [
      ...list
        .split(']', 1)
        .join('')
        .matchAll(/"([^" ]+)(?: ([^" ]+))?/g),
    ].map(([, each = '', at]) => ({
      name: each,
      version: at,
    }));
    if (name === undefined) continue;
    const own = found.get(name) ?? [];
    own.push({ version, isOwn: !/^source = /m.test(block), needs });
    found.set(name, own);
  }
  return found;
}

/** The crates that a manifest lists, also those for one platform, and those whose versions the workspace states. */
function neededBy(folder: Folder, root: Folder, toml: TomlFile): Needed[] {
  const manifest = root.text('Cargo.toml');
  const shared = manifest === undefined ? undefined : readToml('Cargo.toml', shownPath(root, 'Cargo.toml'), manifest);
  const lines = linesOf(folder.text('Cargo.toml') ?? '');
  const platforms = keysOf(toml.value('target')).map((platform) => ['target', platform]);
  return [[], ...platforms].flatMap((path) =>
    KINDS.flatMap((kind) =>
      keysOf(toml.value(...path, kind)).map((key) => {
        const stated = toml.value(...path, kind, key);
        const entry = field(stated, 'workspace') === true ? shared?.value('workspace', 'dependencies', key) : stated;
        const renamed = field(entry, 'package');
        const range = typeof entry === 'string' ? entry : field(entry, 'version');
        return {
          name: typeof renamed === 'string' ? renamed : key,
          range: typeof range === 'string' ? range : '',
          line: lines.get(key) ?? 1,
        };
      }),
    ),
  );
}

const OF_KEY = /^\s*"?([\w-]+)"?\s*[.=]/;
const OF_TABLE = /dependencies\."?([\w-]+)"?$/;

/** The first line of each dependency: `name = ...`, `name.workspace = true`, or `[dependencies.name]`. */
function linesOf(manifest: string): Map<string, number> {
  const lines = new Map<string, number>();
  let areDependencies = false;
  for (const [index, row] of manifest.split('\n').entries()) {
    const header = /^\s*\[([^[\]\n]+)\]/.exec(row)?.[1];
    if (header !== undefined)
      areDependencies = /(?:^|[.-])dependencies(?:\.|$)/.test(header) && !header.startsWith('workspace.');
    const key = header === undefined ? OF_KEY.exec(row)?.[1] : OF_TABLE.exec(header)?.[1];
    if (areDependencies && key !== undefined && !lines.has(key)) lines.set(key, index + 1);
  }
  return lines;
}

const keysOf = (table: unknown): string[] =>
  typeof table === 'object' && table !== null && !Array.isArray(table) ? Object.keys(table) : [];
const field = (table: unknown, key: string): unknown =>
  typeof table === 'object' && table !== null && Object.hasOwn(table, key) ? Reflect.get(table, key) : undefined;
