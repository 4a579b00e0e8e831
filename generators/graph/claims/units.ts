import { alternatives, words } from '../words/index.ts';

/** What a unit measures. */
export type Dimension = keyof typeof words.dimensions;

/** Symbols by dimension, case-sensitive: `B` is a byte, `b` a bit. A lone `m` is ambiguous and left out. */
const SYMBOLS: Readonly<Record<Exclude<Dimension, 'count'>, readonly string[]>> = {
  size: ['B', 'kB', 'KB', 'MB', 'GB', 'TB', 'PB', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'],
  time: ['ns', 'µs', 'μs', 'us', 'ms', 's', 'min', 'h', 'd', 'week', 'month', 'year'],
  share: ['%'],
  factor: ['x', '×'],
  rate: [
    'bps',
    'kbps',
    'Kbps',
    'Mbps',
    'Gbps',
    'bit/s',
    'kbit/s',
    'Mbit/s',
    'Gbit/s',
    'B/s',
    'kB/s',
    'KB/s',
    'MB/s',
    'GB/s',
    'req/s',
    'ops/s',
    'rps',
    'qps',
  ],
  frequency: ['Hz', 'kHz', 'MHz', 'GHz'],
};

const SAME: Readonly<Record<string, string>> = { kB: 'KB', μs: 'µs', us: 'µs', '×': 'x', Kbps: 'kbps' };

const dimensions = new Map<string, Dimension>();
for (const dimension of Object.keys(SYMBOLS) as (keyof typeof SYMBOLS)[]) {
  for (const symbol of SYMBOLS[dimension]) dimensions.set(symbol, dimension);
}
const symbolsByWord = new Map<string, string>();
for (const [symbol, spelled] of Object.entries(words.units))
  for (const word of spelled) symbolsByWord.set(word, symbol);

const SPELLED_ALONE = new Set(['week', 'month', 'year']);
const symbols = [...dimensions.keys()].filter((symbol) => !SPELLED_ALONE.has(symbol));

/** Regular expression alternatives for all units: symbols case-sensitive, words in any case. */
export const UNIT_PATTERN = `${alternatives(symbols)}|${alternatives(
  [...symbolsByWord.keys()].map((word) => word.replace('-', '')),
)
  .split('|')
  .map(anyCase)
  .join('|')}`;

function anyCase(pattern: string): string {
  return pattern.replace(/(?<!\\)[a-z]/gu, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

/** Normalises a unit, and finds what it measures. */
export function unitOf(written: string): { unit: string; dimension: Dimension } {
  const symbol = dimensions.has(written)
    ? written
    : (symbolsByWord.get(written.toLowerCase()) ?? symbolsByWord.get(`-${written.toLowerCase()}`) ?? written);
  return { unit: SAME[symbol] ?? symbol, dimension: dimensions.get(symbol) ?? 'count' };
}

const SCALE: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  PB: 1e15,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
  PiB: 2 ** 50,
  ns: 1e-9,
  µs: 1e-6,
  ms: 1e-3,
  s: 1,
  min: 60,
  h: 3600,
  d: 86400,
};

/** The size of a unit in bytes or seconds; NaN for other units. */
export function scaleOf(unit: string): number {
  return SCALE[unit] ?? Number.NaN;
}
