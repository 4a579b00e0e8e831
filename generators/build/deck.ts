import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep } from '../cards/index.ts';
import { type DeckOptions, exportDeck, parseLedger } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import { TIMES } from '../print/index.ts';
import type { Artifact } from './artifact.ts';
import { deckFiles, LEDGER } from './deck-files.ts';

/**
 * Generates the deck of a site in every format. It continues the ledger of the previous output, so that learners keep
 * their schedule.
 *
 * @param query - The graph.
 * @param options - The name of the top-level deck, the words on cards, the address of the site, and pictures.
 * @param last - The folder of the previous output, if any.
 * @param keepCode - The cache for highlighted code.
 * @throws CribsmithError `ledger-invalid` if the ledger is damaged.
 */
export async function* deckArtifacts(
  query: GraphQuery,
  options: Omit<DeckOptions, 'ledger'>,
  last: string,
  keepCode: Keep,
): AsyncGenerator<Artifact> {
  const path = join(last, LEDGER);
  const known = existsSync(path) ? { ledger: parseLedger(readFileSync(path, 'utf8'), path) } : {};
  const deck = await exportDeck(query, {
    ...options,
    title: options.title.replaceAll('::', ':'),
    keepCode,
    ...known,
  });
  yield* deckFiles(query, deck, options.words, TIMES);
}
