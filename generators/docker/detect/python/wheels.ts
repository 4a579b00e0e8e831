import { compareVersions } from '../../pins.ts';
import { lineAt } from '../parse/lines.ts';
import type { Folder, Said } from '../project.ts';

/**
 * Popular packages with C extensions, and the first release of each with a wheel for a Python version (queried from the
 * package index in November 2026). Earlier releases are compiled, which usually fails with a newer interpreter.
 */
const FIRST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'psycopg2-binary': { '3.13': '2.9.10', '3.12': '2.9.9', '3.11': '2.9.5', '3.10': '2.9.1', '3.9': '2.8.6' },
  psycopg2: { '3.13': '2.9.10', '3.12': '2.9.9', '3.11': '2.9.5' },
  greenlet: { '3.13': '3.1.0', '3.12': '3.0.0', '3.10': '1.1.0', '3.9': '0.4.17' },
  cffi: { '3.13': '1.17.0', '3.12': '1.16.0', '3.11': '1.15.1', '3.10': '1.15.0', '3.9': '1.14.3' },
  pillow: { '3.13': '10.4.0', '3.12': '10.0.1', '3.11': '9.3.0', '3.10': '8.3.2', '3.9': '8.0.0' },
  numpy: { '3.13': '2.1.0', '3.12': '1.26.0', '3.11': '1.23.2', '3.10': '1.21.2', '3.9': '1.19.3' },
  pandas: { '3.13': '2.2.3', '3.12': '2.1.1', '3.11': '1.5.0', '3.10': '1.3.3', '3.9': '1.1.3' },
  lxml: { '3.13': '5.3.0', '3.12': '4.9.3', '3.11': '4.9.2', '3.10': '4.6.3', '3.9': '4.5.2' },
  asyncpg: { '3.13': '0.30.0', '3.12': '0.29.0', '3.11': '0.27.0', '3.10': '0.24.0', '3.9': '0.22.0' },
  'pydantic-core': { '3.13': '2.20.0', '3.12': '2.4.0' },
  pyyaml: { '3.13': '6.0.2', '3.12': '6.0.1', '3.11': '6.0', '3.10': '6.0', '3.9': '5.4' },
  aiohttp: { '3.13': '3.10.5', '3.12': '3.9.0', '3.11': '3.8.3', '3.10': '3.8.0', '3.9': '3.7.0' },
};

/** The Python versions in the table, newest first. */
const KNOWN = [...new Set(Object.values(FIRST).flatMap((versions) => Object.keys(versions)))].sort((a, b) =>
  compareVersions(b, a),
);

/** A package in a lock file, and the Python versions that it has Linux wheels for. */
interface Built {
  said: Said;
  versions: ReadonlySet<string>;
}

/** Names of wheels in lock files, as on PyPI. */
const WHEEL = /["'/]([A-Za-z0-9][\w.]*)-(\d[\w.!+]*)-(?:\d\w*-)?((?:cp|py|pp)\d[\w.]*)-([\w.]+)-([\w.]+)\.whl["'#]/g;

/** The packages in a lock file with a separate wheel for each Python version. */
function builtFor(text: string, file: string): Built[] {
  const packages = new Map<string, { said: Said; versions: Set<string>; isFree: boolean }>();
  for (const match of text.matchAll(WHEEL)) {
    const [, name = '', version = '', python = '', abi = '', platform = ''] = match;
    // The wheels of one release may spell its name differently.
    const key = `${name.toLowerCase().replaceAll(/[._]+/g, '-')}==${version}`;
    const said = { value: `${name}==${version}`, file, line: lineAt(text, match.index) };
    const known = packages.get(key) ?? { said, versions: new Set<string>(), isFree: false };
    // Wheels with the stable ABI or no ABI also work with later versions.
    if (abi === 'abi3' || abi === 'none') known.isFree = true;
    if (/linux/.test(platform)) for (const [, minor] of python.matchAll(/cp3(\d+)/g)) known.versions.add(`3.${minor}`);
    packages.set(key, known);
  }
  return [...packages.values()].filter(({ versions, isFree }) => versions.size > 0 && !isFree);
}

/**
 * The Python versions that all packages in a lock file have wheels for, newest first. Without wheels in it, those that no pinned
 * package is too old for. Empty if none is known.
 *
 * @param folder - The folder with the lock file.
 * @param file - The lock file.
 */
export function versionsBuiltFor(folder: Folder, file: string): string[] {
  const [first, ...others] = builtFor(folder.text(file) ?? '', file).map(({ versions }) => versions);
  if (first === undefined) {
    const isTooOld = tooOldFor(folder, file);
    return KNOWN.filter((version) => isTooOld(version) === undefined);
  }
  return [...first]
    .filter((version) => others.every((versions) => versions.has(version)))
    .sort((a, b) => compareVersions(b, a));
}

/**
 * Finds requirements that are too old for a Python version.
 *
 * @param folder - The folder with the requirements.
 * @param file - The file that is installed from.
 * @returns A function from a version such as 3.13 to the first requirement without a wheel for it.
 */
export function tooOldFor(folder: Folder, file: string): (version: string) => Said | undefined {
  const text = folder.text(file) ?? '';
  const built = builtFor(text, file);
  if (built.length > 0) return (python) => built.find(({ versions }) => !versions.has(python))?.said;
  const pinned = (file === 'Pipfile.lock' ? pipfileRows(text) : text.split('\n')).flatMap((row, index) => {
    const [, name = '', version = ''] =
      /^[ \t]*([A-Za-z][\w.-]*)(?:\[[\w,-]+\])?\s*={2,3}\s*(\d+(?:\.\d+){0,2})/.exec(row.slice(0, 500)) ?? [];
    const key = name.toLowerCase().replaceAll('_', '-');
    const first = Object.hasOwn(FIRST, key) ? FIRST[key] : undefined;
    return first ? [{ first, version, said: { value: `${name}==${version}`, file, line: index + 1 } }] : [];
  });
  return (python) =>
    pinned.find(({ first, version }) => {
      // Versions newer than the table need at least the release for its newest version.
      const known = Object.keys(first).sort(compareVersions);
      const needed = first[known.findLast((each) => compareVersions(each, python) <= 0) ?? ''];
      return needed !== undefined && compareVersions(version, needed) < 0;
    })?.said;
}

/** The packages in Pipenv's lock file, as requirements. There the name is some lines above the version. */
function pipfileRows(text: string): string[] {
  let name = '';
  return text.split('\n').map((row) => {
    name = /^ {8}"([A-Za-z][\w.-]*)": \{/.exec(row)?.[1] ?? name;
    const version = /^ {12}"version": "(==[\d.]+)"/.exec(row)?.[1];
    return version === undefined ? '' : `${name}${version}`;
  });
}
