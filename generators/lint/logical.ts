import { lastAtMost } from './source.ts';

/**
 * The text of an instruction as the builder reads it: continuation marks and the comments between its lines are gone.
 * Every offset in it can be taken back to the file.
 */
export interface Logical {
  text: string;
  /** Where in the file a character of `text` stands. */
  offsetOf(index: number): number;
}

export interface Piece {
  text: string;
  /** Offset of the piece in the file. */
  start: number;
}

/** Joins pieces of a file into one text. `end` is the offset that stands for the end of it. */
export function joinPieces(pieces: readonly Piece[], end: number): Logical {
  const starts: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    starts.push(length);
    length += piece.text.length;
  }
  return {
    text: pieces.map((piece) => piece.text).join(''),
    offsetOf(index) {
      if (index >= length || pieces.length === 0) return end;
      const at = lastAtMost(starts, index);
      return (pieces[at]?.start ?? 0) + index - (starts[at] ?? 0);
    },
  };
}

/** The part of a logical text from `start` up to `end`. */
export function slice(logical: Logical, start: number, end = logical.text.length): Logical {
  return {
    text: logical.text.slice(start, end),
    offsetOf: (index) => logical.offsetOf(Math.min(start + index, end)),
  };
}
