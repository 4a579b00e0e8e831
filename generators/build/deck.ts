import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CardWords, Keep } from '../cards/index.ts';
import { exportDeck, parseLedger } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import { TIMES } from '../print/index.ts';
import type { Artifact } from './artifact.ts';
import { deckFiles, LEDGER } from './deck-files.ts';

/**
 * The deck of a site, in every format that is offered. The ledger of the last output is carried on: whoever learns with the
 * deck keeps their schedule through a new build.
 *
 * @param query - The graph.
 * @param title - Name of the outermost deck.
 * @param words - What cards say.
 * @param last - Folder of the last output, if there is one.
 * @param keepCode - Where coloured code is kept.
 * @throws CribsmithError `ledger-invalid` where its ledger is damaged.
 */
export async function deckArtifacts(
  query: GraphQuery,
  title: string,
  words: CardWords,
  last: string,
  keepCode: Keep,
): Promise<Artifact[]> {
  const path = join(last, LEDGER);
  const known = existsSync(path) ? { ledger: parseLedger(readFileSync(path, 'utf8'), path) } : {};
  const deck = await exportDeck(query, { title: title.replaceAll('::', ':'), words, keepCode, ...known });
  return deckFiles(query, deck, words, TIMES);
}
