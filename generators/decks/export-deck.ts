import initSqlJs from 'sql.js';
import { createHighlighter, type Keep } from '../cards/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import { type DeckOptions, type ExportedDeck, makeDeck } from './make-deck.ts';

/**
 * Makes a deck of everything in a graph that can be practised.
 *
 * @param query - The graph.
 * @param options - Title, ledger of earlier exports, address of the site, pictures, and where coloured code is kept between runs.
 * @returns The deck, what is new or changed in it, and the ledger for next time.
 */
export function exportDeck(query: GraphQuery, options: DeckOptions & { keepCode?: Keep }): Promise<ExportedDeck> {
  const { keepCode, ...others } = options;
  return makeDeck(query, others, {
    highlighter: (languages) => createHighlighter(languages, keepCode),
    sql: () => initSqlJs(),
  });
}
