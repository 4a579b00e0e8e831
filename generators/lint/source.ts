/** A stretch of a text: offsets in UTF-16 units, the end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A place that a person is shown; both count from 1. */
interface Place {
  line: number;
  column: number;
}

/** A text whose offsets can be turned into lines and columns. */
export interface SourceText {
  text: string;
  /** The place of an offset; one outside of the text is taken as its nearest end. */
  placeOf(offset: number): Place;
}

/** Lines end at a line feed; a carriage return before it belongs to the end of the line. */
export function sourceOf(text: string): SourceText {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    text,
    placeOf(offset) {
      const inside = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
    },
  };
}

/** Index of the last number that is at most `wanted`, in a sorted list that begins with one. */
export function lastAtMost(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}
