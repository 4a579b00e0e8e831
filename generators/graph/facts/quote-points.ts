import type { Document } from '../../read/index.ts';
import type { Point } from '../../report/index.ts';
import type { SearchedNote } from './searched-note.ts';

/** The beginning of a quotation in the user's file. */
interface QuotePoint extends Point {
  /** Whether the file contains the exact words. Otherwise the point is the first word of their line. */
  isExact: boolean;
}

/**
 * Maps quotations from the repaired text to the user's file. Linear in the text for each quotation.
 *
 * @param document - The note.
 * @param note - Its repaired text.
 * @returns A function that maps a 0-based offset in the repaired text, and the words at that offset, to their point.
 */
export function quotePoints(
  { origins, sourceLines }: Document,
  note: SearchedNote,
): (start: number, quote: string) => QuotePoint {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (start, quote) => {
    const at = note.lineAt(start);
    const line = origins[at - 1] ?? 1;
    const source = sourceLines[line - 1] ?? '';
    const [words = ''] = quote.split('\n', 1);
    const key = `${line} ${words}`;
    let columns = known.get(key);
    if (!columns) {
      let [first, last] = [at, at];
      while (origins[first - 2] === line) first--;
      while (origins[last] === line) last++;
      // Words that are repeated on a line are repeated as often and in the same order in the repaired text.
      const written = offsetsOf(words, source, 0, source.length);
      const repaired = offsetsOf(words, note.text, note.startOf(first), note.startOf(last + 1));
      columns = new Map(
        written.length === repaired.length ? repaired.map((from, index) => [from, written[index] ?? 0]) : [],
      );
      known.set(key, columns);
    }
    const column = columns.get(start);
    return { line, column: (column ?? Math.max(0, source.search(/\S/u))) + 1, isExact: column !== undefined };
  };
}

/** The 0-based offsets of `words` in a range of a text. */
function offsetsOf(words: string, text: string, from: number, to: number): number[] {
  const found: number[] = [];
  const stretch = text.slice(from, to);
  for (let at = stretch.indexOf(words); at >= 0 && words !== ''; at = stretch.indexOf(words, at + 1))
    found.push(from + at);
  return found;
}
