import { lastAtMost, type Point } from '../report/index.ts';

/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A text whose offsets can be converted to lines and columns. */
export interface SourceText {
  text: string;
  /** The point of an offset. An offset outside of the text counts as its nearest end. */
  pointOf(offset: number): Point;
}

/** Lines end at a line feed; a preceding carriage return is part of the line end. */
export function sourceOf(text: string): SourceText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    text,
    pointOf(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
    },
  };
}
