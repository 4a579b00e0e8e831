import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CardWords, distinctPicks, type Keep, pickFor } from '../cards/index.ts';
import { type DeckFormat, type ExportedDeck, exportDeck, parseLedger } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import { TIME_NAMES, TIMES } from '../print/index.ts';
import type { Artifact } from './artifact.ts';

const FOLDER = 'downloads/cards';
const LEDGER = `${FOLDER}/ledger.json`;

const FILES: readonly { name: string; format: DeckFormat; title: string }[] = [
  { name: 'cribsmith.apkg', format: 'apkg', title: 'Flashcards for Anki' },
  { name: 'cribsmith-anki.txt', format: 'anki', title: 'Flashcards as text for Anki' },
  { name: 'cribsmith.csv', format: 'csv', title: 'Flashcards as CSV' },
];

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
  if (deck.size === 0) return [];
  const files = await Promise.all(
    FILES.map(async ({ name, format, title: label }): Promise<Artifact> => {
      const content = await deck.write(format);
      return {
        download: { href: `${FOLDER}/${name}`, bytes: content.length, kind: 'deck', title: label },
        content,
      };
    }),
  );
  const ledger = {
    download: { href: LEDGER, bytes: Buffer.byteLength(deck.ledger), kind: 'data', title: 'Ledger of the flashcards' },
    content: deck.ledger,
  } as const;
  return [...files, ...(await timeDecks(query, deck, words)), ledger];
}

/** For each time that somebody may have, the cards of what is worth it: those of the whole deck, so that both may be learnt. */
function timeDecks(query: GraphQuery, deck: ExportedDeck, words: CardWords): Promise<Artifact[]> {
  const picked = TIME_NAMES.map((time) => ({
    time,
    nodes: pickFor(query, { seconds: TIMES[time] }).map(({ node }) => node),
  }));
  return Promise.all(
    distinctPicks(picked).map(async ({ time, nodes }): Promise<Artifact> => {
      const content = await deck.write('apkg', new Set(nodes.map(({ id }) => id)));
      const href = `${FOLDER}/${time}.apkg`;
      return { download: { href, bytes: content.length, kind: 'deck', title: words.times[time], time }, content };
    }),
  );
}
