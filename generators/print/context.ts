import type { CardWords } from '../cards/index.ts';
import type { GraphNode, GraphQuery, Source } from '../graph/index.ts';
import { bookNumbers } from './book-order.ts';
import type { Kind } from './ir.ts';
import type { Setter } from './rich-text.ts';

/** What all documents of a run share. */
export interface PrintContext {
  query: GraphQuery;
  set: Setter;
  /** The words on cards and sheets, in the language of the notes. */
  words: CardWords;
  /** The colours and icons of the kinds of cards. */
  kinds: Record<string, Kind>;
  /** Whether to print the paths and lines of notes, for authors. */
  sources: boolean;
  /** The number of a node's question in the question book. Undefined for other nodes. */
  bookNumber(node: GraphNode): number | undefined;
  /** The source of a node as text. Empty if sources are not printed. */
  place(source: Source): string;
}

export function createContext(
  query: GraphQuery,
  set: Setter,
  words: CardWords,
  kinds: Record<string, Kind>,
  sources: boolean,
): PrintContext {
  const numbers = bookNumbers(query);
  return {
    query,
    set,
    words,
    kinds,
    sources,
    bookNumber: (node) => numbers.get(query.sameAs(node.id)?.canonical.id ?? node.id),
    place: (source) => (sources ? set.plain(`${source.path}:${source.line}`, source) : ''),
  };
}
