import { scaleOf } from '../claims/units.ts';
import type { GraphNode } from '../schema/index.ts';

export type QuantityClaim = Extract<GraphNode, { type: 'claim'; kind: 'quantity' }>;

/** The tolerance of a rounded figure. */
const ROUNDED = 0.05;
const ABOUT = 0.25;
/** An order of magnitude extends to the next unit, and a little below its own. */
const NEXT_UNIT = { size: 1000, time: 60 };

export interface Interval {
  low: number;
  high: number;
  /** The dimension of both ends. Different dimensions cannot be compared. */
  measure: string;
}

/** The values that a claim allows, in bytes or seconds if possible, otherwise in its own unit. */
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

/** Whether no value satisfies both claims. False if they cannot be compared. */
export function excludes(a: QuantityClaim, b: QuantityClaim): boolean {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (left.measure !== right.measure) return false;
  if (left.high < right.low || right.high < left.low) return true;
  const touch = left.high === right.low ? [a, b] : right.high === left.low ? [b, a] : undefined;
  return touch !== undefined && (touch[0]?.operator === '<' || touch[1]?.operator === '>');
}
