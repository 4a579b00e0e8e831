import { blockRule } from '../rule.ts';
import { readDrawing } from './drawing.ts';
import { isDrawn } from './drawing-signs.ts';

/** Makes tables of those that are drawn with `+---+` or box signs, and keeps other drawings as they are, in a fence. */
export const drawnTables = blockRule(
  'drawn-tables',
  ({ text }) => isDrawn(text),
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  (index, note) => readDrawing(index, note),
);
