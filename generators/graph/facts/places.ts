import type { Document } from '../../read/index.ts';
import type { NoteText } from './note-text.ts';

/** A place in the file that the user wrote, 1-based. */
export interface Place {
  line: number;
  column: number;
  /** The words stand there as quoted; otherwise the place is the first word of their line. */
  isExact: boolean;
}

/**
 * Finds places of the repaired text in the file that the user wrote. In: a note with its text. Out: a function from a
 * 0-based offset in the text and the words there to their place. Linear in the text for each choice of words.
 */
export function placesIn({ origins, sourceLines }: Document, note: NoteText): (start: number, quote: string) => Place {
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
      // What stands on a line more than once stands as often, and in the same order, in what was made of it.
      const written = placesOf(words, source, 0, source.length);
      const repaired = placesOf(words, note.text, note.startOf(first), note.startOf(last + 1));
      columns = new Map(
        written.length === repaired.length ? repaired.map((from, index) => [from, written[index] ?? 0]) : [],
      );
      known.set(key, columns);
    }
    const column = columns.get(start);
    return { line, column: (column ?? Math.max(0, source.search(/\S/u))) + 1, isExact: column !== undefined };
  };
}

/** 0-based offsets of `words` in a stretch of a text. */
function placesOf(words: string, text: string, from: number, to: number): number[] {
  const found: number[] = [];
  const stretch = text.slice(from, to);
  for (let at = stretch.indexOf(words); at >= 0 && words !== ''; at = stretch.indexOf(words, at + 1))
    found.push(from + at);
  return found;
}
