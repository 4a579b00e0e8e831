import type { CardWords, Highlighter } from '../cards/index.ts';
import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { createContext } from './context.ts';
import { documentsOf, type PrintDocument, type PrintRequest } from './documents.ts';
import type { GlyphCheck } from './glyphs.ts';
import { printHighlight } from './highlight.ts';
import type { Kind } from './ir.ts';
import { createSetter } from './rich-text.ts';

/** What is needed to compose documents, in Node.js or a browser. */
export interface PrintTools {
  glyphs: GlyphCheck;
  highlighter: Pick<Highlighter, 'tokens'>;
  /** The colours and icons of the kinds of cards. */
  kinds: Record<string, Kind>;
  /** The words on cards in the language of a node, or of most notes. */
  wordsOf(node?: GraphNode): CardWords;
}

/** A document with a larger share of missing glyphs is not printed. */
const MOST_SQUARES = 0.1;

/**
 * Composes all requested documents. Documents that are empty or would consist mostly of missing glyphs are left out.
 */
export function composeDocuments(
  query: GraphQuery,
  { glyphs, highlighter, kinds, wordsOf }: PrintTools,
  { sources = false, ...request }: PrintRequest,
): PrintDocument[] {
  const set = createSetter(glyphs, printHighlight(highlighter));
  return documentsOf(createContext(query, set, wordsOf(), kinds, sources), {
    ...request,
    wordsOf,
    make: (compose) => {
      const { made, missing } = glyphs.during(compose);
      return missing > MOST_SQUARES ? undefined : made;
    },
  });
}
