import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Folder } from '../project.ts';
import { missingPackages } from './incomplete-lock.ts';
import type { Manager } from './manager.ts';

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies'] as const;
/** Ranges that name a place or a catalog rather than a version. */
const NO_VERSION = /^(?:catalog|workspace|file|link|portal|npm|git|github|https?|patch)\b|\/|^$/;
const MOST_NAMED = 3;

/** A package that the manifest and the lock file disagree on, and the file and line that has it. */
interface Difference {
  file: string;
  line: number;
  says: string;
  /** The package in the lock file that lists it, if the manifest does not. */
  by?: string;
}

/**
 * Finds packages that the manifest has and the lock file does not, which stops the installation.
 *
 * @param root - The folder with the lock file.
 * @param manager - The package manager.
 * @param json - The manifest beside the lock file.
 * @returns One sentence with the first of them. Empty if they agree, or if the lock file cannot be compared.
 */
export function lockDecisions(root: Folder, { name, lock }: Manager, json: JsonFile): string[] {
  const text = lock === undefined ? undefined : root.text(lock);
  if (lock === undefined || text === undefined) return [];
  const nameOf = ({ says }: Difference) => says.split(' ')[0];
  // Several packages may list the same one.
  const found = differences(name, lock, text, json).filter(
    (each, index, all) => all.findIndex((other) => nameOf(other) === nameOf(each)) === index,
  );
  const [first, ...more] = found;
  if (first === undefined) return [];
  const others = more.slice(0, MOST_NAMED - 1).map(nameOf);
  const rest = found.length - 1 - others.length;
  const also = [...others, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const tool = name === 'yarn-berry' ? 'yarn' : name;
  return [
    `${shownPath(root, first.file)}:${first.line}: ${statement(first, lock)}${also === '' ? '' : ` (also ${also})`}, so the build stops: run "${tool} install" and commit ${lock}`,
  ];
}

/** What disagrees, in words. */
function statement({ file, says, by }: Difference, lock: string): string {
  if (by !== undefined) return `${by} lists ${says}, which the file lacks`;
  return `${file === lock ? 'package.json' : lock} lacks ${says}`;
}

function differences(name: Manager['name'], lock: string, text: string, json: JsonFile): Difference[] {
  const listed = KINDS.flatMap((kind) =>
    json.keys(kind).flatMap((each) => (json.said(kind, each) ? [{ name: each, ...json.said(kind, each) }] : [])),
  );
  const missing = (isLocked: (each: string, range: string) => boolean): Difference[] =>
    listed.flatMap(({ name: each, value = '', file = 'package.json', line = 1 }) =>
      isLocked(each, value) ? [] : [{ file, line, says: `${each} ${value}`.trim() }],
    );
  switch (name) {
    case 'pnpm': {
      const own = specifiersOf(text);
      // Overrides change what the lock file has for a package.
      if (own === undefined || /^overrides:/m.test(text)) return [];
      const known = new Set([...KINDS, 'peerDependencies'].flatMap((kind) => json.keys(kind)));
      return [
        ...missing((each, range) => own.get(each)?.value === range || range.startsWith('workspace:')),
        ...[...own].flatMap(([each, { line }]) => (known.has(each) ? [] : [{ file: lock, line, says: each }])),
      ];
    }
    case 'npm': {
      const packages = new Set(readLock(lock, text)?.keys('packages'));
      return packages.size === 0
        ? []
        : [
            ...missing((each) => packages.has(`node_modules/${each}`)),
            ...missingPackages(text).map(({ name: each, range, by, line }) => ({
              file: lock,
              line,
              says: `${each} ${range}`,
              by,
            })),
          ];
    }
    case 'yarn':
      return missing(
        (each, range) =>
          NO_VERSION.test(range) || new RegExp(`(?:^|[" ])${escaped(`${each}@${range}`)}["',:]`, 'm').test(text),
      );
    case 'bun': {
      if (!lock.endsWith('.lock')) return [];
      const locked = readLock(lock, text);
      const own = new Set(KINDS.flatMap((kind) => locked?.keys('workspaces', '', kind) ?? []));
      return own.size === 0 ? [] : missing((each) => own.has(each));
    }
    default:
      return [];
  }
}

/** A lock file in JSON. Undefined if it is damaged, which the package manager says better. */
function readLock(lock: string, text: string): JsonFile | undefined {
  try {
    return readJson(lock, lock, text);
  } catch {
    return undefined;
  }
}

/** The ranges that a lock file of pnpm has for the packages of the root. Undefined in a format without them. */
function specifiersOf(text: string): Map<string, { value: string; line: number }> | undefined {
  const found = new Map<string, { value: string; line: number }>();
  const rows = text.split('\n');
  const start = rows.indexOf('importers:');
  if (start < 0) return undefined;
  let isRoot = false;
  let name = { text: '', line: 0 };
  for (const [index, row] of rows.entries()) {
    if (index <= start) continue;
    if (/^\S/.test(row)) break;
    const [, importer] = /^ {2}(\S.*):\s*(?:\{\})?$/.exec(row) ?? [];
    if (importer !== undefined) isRoot = importer === '.';
    if (!isRoot) continue;
    const [, each] = /^ {6}(\S.*):$/.exec(row) ?? [];
    if (each !== undefined) name = { text: unquoted(each), line: index + 1 };
    const [, specifier] = /^ {8}specifier: (.+)$/.exec(row) ?? [];
    if (specifier !== undefined) found.set(name.text, { value: unquoted(specifier), line: name.line });
  }
  return found;
}

const unquoted = (text: string): string => /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
