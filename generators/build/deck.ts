import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keep } from '../cards/index.ts';
import { type DeckOptions, exportDeck, parseLedger } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import { TIMES } from '../print/index.ts';
import type { Artifact } from './artifact.ts';
import { deckFiles, LEDGER } from './deck-files.ts';

/**
 * The deck of a site, in every format that is offered. The ledger of the last output is carried on: whoever learns with the
 * deck keeps their schedule through a new build.
 *
 * @param query - The graph.
 * @param options - Name of the outermost deck, what cards say, address of the site, and pictures.
 * @param last - Folder of the last output, if there is one.
 * @param keepCode - Where coloured code is kept.
 * @throws CribsmithError `ledger-invalid` where its ledger is damaged.
 */
export async function deckArtifacts(
  query: GraphQuery,
  options: Omit<DeckOptions, 'ledger'>,
  last: string,
  keepCode: Keep,
): Promise<Artifact[]> {
  const path = join(last, LEDGER);
  const known = existsSync(path) ? { ledger: parseLedger(readFileSync(path, 'utf8'), path) } : {};
  const deck = await exportDeck(query, {
    ...options,
    title: options.title.replaceAll('::', ':'),
    keepCode,
    ...known,
  });
  return deckFiles(query, deck, options.words, TIMES);
}
