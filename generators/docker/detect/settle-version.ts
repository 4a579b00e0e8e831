import { compareVersions } from '../pins.ts';
import type { Assumption, Clue, Detection } from './project.ts';
import { fits, lowest, readRange, type VersionRange } from './versions.ts';

/** The versions of a language that its pack knows. */
export interface KnownVersions {
  /** The default version. */
  usual: string;
  /** The supported versions, best first; empty if unknown. */
  supported: readonly string[];
  /** How many numbers of a version an image tag has. */
  precision: number;
}

const LOWEST = '0';

/** A range with an upper end alone: `<3.11`. */
const onlyAbove = (text: string): VersionRange | undefined =>
  /^\s*<=?\s*\d[\d.]*\s*$/.test(text) ? readRange(`>=${LOWEST},${text}`) : undefined;

/** The newest version below the upper end of a range, as short as its tag is. Undefined if there is no such end. */
function newestBelow({ low, high, exact }: VersionRange, precision: number): string | undefined {
  if (exact || high === undefined) return undefined;
  const numbers = high.split('.').map(Number);
  const kept = numbers.slice(0, precision);
  const isWhole = numbers.slice(precision).every((number) => number === 0);
  const last = (kept.at(-1) ?? 0) - (isWhole ? 1 : 0);
  if (kept.length < precision || last < 0) return undefined;
  const newest = [...kept.slice(0, -1), last].join('.');
  return compareVersions(newest, low.split('.').slice(0, precision).join('.')) < 0 ? undefined : newest;
}

/** Sets a version only if the default one does not fit: the newest supported one that does. */
export function settleVersion(
  clue: Clue,
  known: KnownVersions | undefined,
  options: Detection['options'],
  assumed: Assumption[],
): void {
  const range = clue.version && (readRange(clue.version.value) ?? onlyAbove(clue.version.value));
  if (known === undefined) {
    if (range && range.low !== LOWEST) options.version = lowest(range);
    return;
  }
  const { usual, supported } = known;
  const assume = (value: string, why: string) => assumed.push({ what: 'version', value, why });
  if (!clue.version) {
    const old = clue.tooOldFor?.(usual);
    const fitting = old && (supported.find((version) => clue.tooOldFor?.(version) === undefined) ?? clue.builtFor?.[0]);
    if (old && fitting !== undefined) options.version = fitting;
    const ends = fitting === undefined || supported.includes(fitting) ? '' : `, and ${fitting} is no longer supported`;
    const why = old
      ? `no file specifies one, and ${old.value} (${old.file}:${old.line}) is older than ${usual}${ends}`
      : 'no file specifies one';
    assumed.push({ what: 'version', value: fitting ?? usual, why, open: true });
    return;
  }
  if (!range) return void assume(usual, `${clue.version.value} contains no version number`);
  const old = range.exact ? undefined : clue.tooOldFor?.(usual);
  if (old && fits(usual, range)) {
    const living = supported.filter((version) => clue.tooOldFor?.(version) === undefined);
    const fitting = [...living, ...(clue.builtFor ?? [])].find((version) => fits(version, range));
    const lacks = `${old.value} (${old.file}:${old.line}) has no prebuilt package for ${usual}`;
    if (fitting === undefined) return void assume(usual, `it fits ${clue.version.value}, but ${lacks}`);
    options.version = fitting;
    const ends = living.includes(fitting) ? '' : ', which is no longer supported';
    return void assume(fitting, `the newest of ${clue.version.value} that all packages are built for${ends}: ${lacks}`);
  }
  if (fits(usual, range)) {
    if (!range.exact) assume(usual, `it fits ${clue.version.value}`);
    return;
  }
  if (range.exact && clue.isEnforced === true) {
    options.version = lowest(range);
    return;
  }
  const line = lowest(range).split('.').slice(0, known.precision).join('.');
  if (range.exact && `${usual}.`.startsWith(`${line}.`))
    return void assume(usual, `the newest of the line of ${clue.version.value}`);
  const living = range.exact ? undefined : supported.find((version) => fits(version, range));
  const newest = living ?? newestBelow(range, known.precision);
  if (newest === undefined && range.low === LOWEST) return void assume(usual, `no version is below ${range.high}`);
  options.version = newest ?? line;
  const isDead =
    supported.length > 0 &&
    !supported.some((version) => fits(version, range) || `${lowest(range)}.`.startsWith(`${version}.`));
  if (isDead) assume(options.version, `${clue.version.value} allows no supported version: ${supported.join(', ')}`);
  else if (!range.exact) assume(options.version, `the newest supported version of ${clue.version.value}`);
}
