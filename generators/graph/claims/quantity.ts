import type { NodeOf } from '../schema/index.ts';
import { alternatives, words } from '../words/index.ts';
import { type Dimension, scaleOf, UNIT_PATTERN, unitOf } from './units.ts';

/** A number with a unit and its position in a text. */
export interface Quantity {
  operator: Extract<NodeOf<'claim'>, { kind: 'quantity' }>['operator'];
  value: number;
  /** Upper end of a range. */
  maximum?: number;
  unit: string;
  dimension: Dimension;
  /** Offsets in the text, including the comparator before it. */
  start: number;
  end: number;
  /** Which end of a change it is: `861 MB -> 1.83 MB`. */
  change?: 'before' | 'after';
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SIGN = '(?:[~≈≤≥]|[<>]=?)\\s*';
/** Not inside a word, address, version, path, date or option. A comma may end a clause, but not split a number. */
const BEFORE = '(?<![\\p{L}\\p{N}._:/$#@=+-])(?<!\\d,)';
const AFTER = '(?![\\p{L}\\p{N}_]|-\\p{L}|\\.\\d)';
const MEASURED = new RegExp(
  `${BEFORE}(${SIGN})?(${NUMBER})(?:\\s?(?:[-–—]|to)\\s?(${NUMBER}))?(?:(\\s?)(%)|(\\s?-?)(${UNIT_PATTERN})${AFTER})(\\+)?`,
  'gu',
);
/** Numbers without a unit count only with digit grouping or, with `counts`, at the end of a line. */
const GROUPED = new RegExp(`${BEFORE}(${SIGN})?(\\d{1,3}(?:,\\d{3})+)(?=\\s+\\p{L})`, 'gu');
const COUNT = new RegExp(`[:：]\\s*(${SIGN})?(${NUMBER})\\s*$`, 'u');

const SIGNS: Readonly<Record<string, Quantity['operator']>> = {
  '~': '~',
  '≈': '~',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '>=': '>=',
  '≥': '>=',
};
const COMPARATORS = (['<=', '>=', '~', '<', '>'] as const).map((operator) => ({
  operator,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.comparators[operator])})\\s*$`, 'iu'),
}));
/** How far back a comparator is searched for, in characters. */
const REACH = 24;

/** The quantities in a line of text, in order. With `counts`, a bare number after a colon counts as well. */
export function quantitiesOf(text: string, counts = false): Quantity[] {
  if (!/\d/u.test(text)) return [];
  const found: Quantity[] = [];
  for (const match of text.matchAll(MEASURED)) {
    const [whole, sign, low = '', high, , percent, gap = '', symbol, plus] = match;
    const written = percent ?? symbol ?? '';
    if (isDecade(text.slice(0, match.index), low, gap, written) || (gap === ' ' && TIGHT.has(written))) continue;
    const { unit, dimension } = unitOf(written);
    const operator = high
      ? 'range'
      : plus
        ? '>='
        : operatorOf(sign, text.slice(Math.max(0, match.index - REACH), match.index));
    const maximum = high ? { maximum: numberOf(high) } : {};
    found.push({
      operator,
      value: numberOf(low),
      ...maximum,
      unit,
      dimension,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  for (const pattern of counts ? [GROUPED, COUNT] : [GROUPED]) {
    for (const match of pattern.global ? text.matchAll(pattern) : [pattern.exec(text)]) {
      if (!match) continue;
      const [whole, sign, number = ''] = match;
      const end = match.index + whole.length;
      if (found.some((quantity) => quantity.start < end && match.index < quantity.end)) continue;
      const operator = operatorOf(sign, text.slice(Math.max(0, match.index - REACH), match.index));
      found.push({ operator, value: numberOf(number), unit: '', dimension: 'count', start: match.index, end });
    }
  }
  return joined(
    found.sort((a, b) => a.start - b.start),
    text,
  );
}

const ORDER = new RegExp(
  `(?<![\\p{L}\\p{N}])(${UNIT_PATTERN})s?(?:\\s*(?:/|-|–|—|to|or)\\s*(${UNIT_PATTERN})s?)?(?![\\p{L}\\p{N}])`,
  'u',
);

/** The order of magnitude of a table cell that consists of units only: `minutes`, `KB to MB`. */
export function orderOf(text: string): Quantity | undefined {
  const match = /\d/u.test(text) ? undefined : ORDER.exec(text);
  if (!match?.[1] || match[1].length < 2) return undefined;
  const low = unitOf(match[1]);
  const ratio = match[2] ? scaleOf(unitOf(match[2]).unit) / scaleOf(low.unit) : 1;
  if (Number.isNaN(ratio) || (low.dimension !== 'size' && low.dimension !== 'time')) return undefined;
  const end = match.index + match[0].length;
  return { operator: 'order', value: 1, ...(ratio > 1 && { maximum: ratio }), ...low, start: match.index, end };
}

const SETTING = /^--?([\p{L}][\p{L}\p{N}-]*)[= ]["']?(\d+(?:\.\d+)?)(%|[\p{L}]{0,3})["']?$/u;
const UNMEASURED = new RegExp(`(?:^|-)(?:${alternatives(words.unmeasured)})(?:-|$)`, 'iu');

/** The amount in an option: `--memory="500m"`. A bare whole number is ambiguous and does not count. */
export function settingOf(code: string): { option: string; value: number; unit: string } | undefined {
  const [, name = '', number = '', unit = ''] = SETTING.exec(code) ?? [];
  if (name === '' || UNMEASURED.test(name) || (unit === '' && !number.includes('.'))) return undefined;
  return { option: code.slice(0, code.indexOf(name) + name.length), value: Number(number), unit };
}

/** Symbols that must directly follow the number: `2 x` is a multiplication, `7 d` ends in a letter. */
const TIGHT = new Set(['x', '×', 'd', 'B']);

const NINES = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:\\d{1,2}|${alternatives(words.numbers)})\\s+$`, 'iu');

function isDecade(before: string, number: string, gap: string, unit: string): boolean {
  if (unit !== 's' || gap !== '') return false;
  // "three 9s", "11 9s": nines of availability.
  if (number === '9' && NINES.test(before)) return true;
  return /^(?:1[5-9]|20)\d0$/u.test(number) || (/^\d0$/u.test(number) && /(?:\bthe|['’])\s*$/iu.test(before));
}

function operatorOf(sign: string | undefined, before: string): Quantity['operator'] {
  if (sign) return SIGNS[sign.trim()] ?? '=';
  return COMPARATORS.find(({ pattern }) => pattern.test(before))?.operator ?? '=';
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

const ARROW = /^\s*(?:->|→|⟶|=>|⇒)\s*$/u;
const UP_TO = new RegExp(`^\\s*(?:${alternatives(words.upTo)})\\s*$`, 'iu');
const FROM = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(words.from)})\\s*$`, 'iu');

const PART = new RegExp(`^(?:\\s{0,2}|,\\s|\\s(?:${alternatives(words.and)})\\s)$`, 'u');

/**
 * Whether two quantities are parts of one duration, `2h 5min 30s`: each part has a smaller unit than the previous one.
 */
function isPart(last: Quantity, next: Quantity, between: string): boolean {
  if (last.dimension !== 'time' || last.maximum !== undefined || next.maximum !== undefined) return false;
  return next.operator === '=' && PART.test(between) && scaleOf(next.unit) < scaleOf(last.unit);
}

function inParts(last: Quantity, next: Quantity): Quantity {
  const value = (last.value * scaleOf(last.unit)) / scaleOf(next.unit) + next.value;
  return { ...last, value, unit: next.unit, end: next.end };
}

/** Joins two quantities with an arrow or "from ... to" between them to a change, and with only "to" to a range. */
function joined(quantities: Quantity[], text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const quantity of quantities) {
    const last = out.at(-1);
    const between = last ? text.slice(last.end, quantity.start) : '';
    if (!last || last.dimension !== quantity.dimension) out.push(quantity);
    else if (isPart(last, quantity, between)) out[out.length - 1] = inParts(last, quantity);
    else if (
      ARROW.test(between) ||
      (UP_TO.test(between) && FROM.test(text.slice(Math.max(0, last.start - REACH), last.start)))
    ) {
      if (last.change === undefined) last.change = 'before';
      out.push({ ...quantity, change: 'after' });
    } else if (UP_TO.test(between) && last.unit === quantity.unit && last.operator !== 'range') {
      out[out.length - 1] = { ...last, operator: 'range', maximum: quantity.value, end: quantity.end };
    } else out.push(quantity);
  }
  return out;
}
