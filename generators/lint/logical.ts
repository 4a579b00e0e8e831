import { lastAtMost } from '../report/index.ts';

/**
 * The text of an instruction as the builder reads it, without continuation characters and the comments between its
 * lines. Offsets can be mapped back to the file.
 */
export interface Logical {
  text: string;
  /** The offset in the file of a character of `text`. */
  offsetOf(index: number): number;
}

export interface Fragment {
  text: string;
  /** Offset of the fragment in the file. */
  start: number;
}

/** Joins fragments of a file into one text. `end` is the offset of its end. */
export function joinFragments(fragments: readonly Fragment[], end: number): Logical {
  const starts: number[] = [];
  let length = 0;
  for (const fragment of fragments) {
    starts.push(length);
    length += fragment.text.length;
  }
  return {
    text: fragments.map((fragment) => fragment.text).join(''),
    offsetOf(index) {
      if (index >= length || fragments.length === 0) return end;
      const at = lastAtMost(starts, index);
      return (fragments[at]?.start ?? 0) + index - (starts[at] ?? 0);
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
