import { compareVersions } from '../pins.ts';

/** A range of versions from `low` (inclusive) to `high` (exclusive). */
export interface VersionRange {
  low: string;
  high?: string;
  /** The file names one version, not a range. */
  exact: boolean;
}

const NUMBER = /\d+(?:\.\d+){0,2}/;

/** Version operators of npm, Python, Ruby, PHP, Elixir and Cargo. */
const OPERATORS: readonly { operator: RegExp; range: (version: string) => Partial<VersionRange> }[] = [
  { operator: /^!/, range: () => ({}) },
  { operator: /^>/, range: (version) => ({ low: version }) },
  { operator: /^<=/, range: (version) => ({ high: next(version, version.split('.').length) }) },
  { operator: /^</, range: (version) => ({ high: version }) },
  { operator: /^\^/, range: (version) => ({ low: version, high: next(version, version.startsWith('0.') ? 2 : 1) }) },
  {
    operator: /^~[>=]/,
    range: (version) => ({ low: version, high: next(version, Math.max(1, version.split('.').length - 1)) }),
  },
  {
    operator: /^~/,
    range: (version) => ({ low: version, high: next(version, Math.min(2, version.split('.').length)) }),
  },
  { operator: /^/, range: (version) => ({ low: version, exact: true }) },
];

/**
 * Parses a version or a range: `v20.11.1`, `^20`, `~> 3.3`, `>=3.11,<4`, `20.x`. Among alternatives the last one
 * counts. Undefined without a version number, as in `lts/*` or `stable`.
 */
export function readRange(text: string): VersionRange | undefined {
  const last =
    text
      .split('|')
      .map((part) => part.trim())
      .findLast((part) => part !== '') ?? '';
  const parts = last.split(/,|\s+(?=[<>=~^!])/).map((part) => part.trim());
  let range: Partial<VersionRange> = {};
  for (const part of parts) {
    const version = NUMBER.exec(part)?.[0];
    const found = OPERATORS.find(({ operator }) => operator.test(part));
    if (version !== undefined && found) range = { ...range, ...found.range(version) };
  }
  const { low, high, exact = false } = range;
  return low === undefined ? undefined : { low, exact, ...(high === undefined ? {} : { high }) };
}

/** Whether a version is in a range. `3.13` stands for all versions with that prefix. */
export function fits(version: string, { low, high, exact }: VersionRange): boolean {
  if (exact) return `${version}.`.startsWith(`${low}.`);
  return compareVersions(version, low) >= 0 && (high === undefined || compareVersions(version, high) < 0);
}

/** Whether a version is in one of the ranges that `||` separates. Forms that are not understood count as accepted. */
export function isAccepted(version: string, ranges: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return true;
  return ranges.split('||').some((part) => {
    if (!/^[\s\d.<>=~^xX*]+$/.test(part)) return true;
    const range = readRange(part);
    return range === undefined || fits(version, range);
  });
}

/** The version that satisfies a range: the exact one or the lowest, as short as its tag can be. */
export function lowest({ low, exact }: VersionRange): string {
  return exact ? low : low.split('.').slice(0, 2).join('.');
}

/** The first version that no longer shares the first numbers of another one. */
function next(version: string, numbers: number): string {
  const kept = version.split('.').slice(0, numbers).map(Number);
  return [...kept.slice(0, -1), (kept.at(-1) ?? 0) + 1].join('.');
}
