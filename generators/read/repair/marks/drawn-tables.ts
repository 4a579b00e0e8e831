import { blockRule } from '../rule.ts';
import { readDrawing } from './drawing.ts';
import { isDrawn } from './drawing-signs.ts';

/** Converts tables drawn with `+---+` or box characters to Markdown, and puts other drawings in a fence. */
export const drawnTables = blockRule(
  'drawn-tables',
  ({ text }) => isDrawn(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  (index, note) => readDrawing(index, note),
);
