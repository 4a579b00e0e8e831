import type { CardWords, Highlighter } from '../cards/index.ts';
import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { createContext } from './context.ts';
import { documentsOf, type PrintDocument, type PrintRequest } from './documents.ts';
import type { GlyphCheck } from './glyphs.ts';
import { printHighlight } from './highlight.ts';
import type { Kind } from './ir.ts';
import { createSetter } from './rich-text.ts';

/** What documents are composed with, wherever that is done. */
export interface PrintTools {
  glyphs: GlyphCheck;
  highlighter: Pick<Highlighter, 'tokens'>;
  /** Colours and icons of the kinds of cards. */
  kinds: Record<string, Kind>;
  /** What cards say in the language of a node, or in that of most notes. */
  wordsOf(node?: GraphNode): CardWords;
}

/** A document of which more than this share would be squares is not printed. */
const MOST_SQUARES = 0.1;

/** Everything that a request asks for, ready to be set. What would be empty, or mostly squares, is left out. */
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
