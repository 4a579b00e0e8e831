import type { CardWords } from '../cards/index.ts';
import type { GraphNode, GraphQuery, Source } from '../graph/index.ts';
import { bookNumbers } from './book-order.ts';
import type { Kind } from './ir.ts';
import type { Setter } from './rich-text.ts';

/** What all documents of a run are made with. */
export interface PrintContext {
  query: GraphQuery;
  set: Setter;
  /** What cards and sheets say, in the language of the notes. */
  words: CardWords;
  /** Colours and icons of the kinds of cards. */
  kinds: Record<string, Kind>;
  /** Whether paths and lines of notes are printed, for whoever writes them. */
  sources: boolean;
  /** The number of a question in the question book, by the node that asks it; undefined for every other node. */
  bookNumber(node: GraphNode): number | undefined;
  /** Where something stands in the notes; empty where sources are not wanted. */
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
