import { scaleOf } from '../claims/units.ts';
import type { GraphNode } from '../schema/index.ts';

export type QuantityClaim = Extract<GraphNode, { type: 'claim'; kind: 'quantity' }>;

/** What a rounded figure may be off by, and what one with "about" may. */
const ROUNDED = 0.05;
const ABOUT = 0.25;
/** An order of magnitude reaches up to the next unit, and a little below its own. */
const NEXT_UNIT = { size: 1000, time: 60 };

export interface Interval {
  low: number;
  high: number;
  /** What both ends are measured in; figures of other measures cannot be compared. */
  measure: string;
}

/** The values that a claim allows. Bytes and seconds are converted; any other unit stays as it is. */
export function intervalOf({
  operator,
  value,
  maximum = value,
  unit,
}: Pick<QuantityClaim, 'operator' | 'value' | 'maximum' | 'unit'>): Interval {
  const scale = scaleOf(unit);
  const known = !Number.isNaN(scale);
  const isSize = /B$/u.test(unit);
  const measure = known ? (isSize ? 'bytes' : 'seconds') : unit;
  const low = known ? value * scale : value;
  const high = known ? maximum * scale : maximum;
  const next = isSize ? NEXT_UNIT.size : NEXT_UNIT.time;
  const ends: Readonly<Record<QuantityClaim['operator'], readonly [number, number]>> = {
    '=': [low * (1 - ROUNDED), low * (1 + ROUNDED)],
    '~': [low * (1 - ABOUT), low * (1 + ABOUT)],
    '<': [0, low],
    '<=': [0, low],
    '>': [low, Number.POSITIVE_INFINITY],
    '>=': [low, Number.POSITIVE_INFINITY],
    range: [low * (1 - ROUNDED), high * (1 + ROUNDED)],
    order: [low / 2, high * next],
  };
  const [from, to] = ends[operator];
  return { low: from, high: to, measure };
}

/** Whether no value fits both claims. Out: false as well where they cannot be compared. */
export function excludes(a: QuantityClaim, b: QuantityClaim): boolean {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (left.measure !== right.measure) return false;
  if (left.high < right.low || right.high < left.low) return true;
  const touch = left.high === right.low ? [a, b] : right.high === left.low ? [b, a] : undefined;
  return touch !== undefined && (touch[0]?.operator === '<' || touch[1]?.operator === '>');
}
