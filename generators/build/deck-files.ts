import { type CardWords, distinctPicks, pickFor } from '../cards/index.ts';
import type { DeckFormat, ExportedDeck } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import type { TimeName } from '../print/index.ts';
import type { Artifact } from './artifact.ts';

const FOLDER = 'downloads/cards';
/** The record of cards in earlier decks. */
export const LEDGER = `${FOLDER}/ledger.json`;

const FILES: readonly { name: string; format: DeckFormat; title: string }[] = [
  { name: 'cribsmith.apkg', format: 'apkg', title: 'Flashcards for Anki' },
  { name: 'cribsmith-anki.txt', format: 'anki', title: 'Flashcards as text for Anki' },
  { name: 'cribsmith.csv', format: 'csv', title: 'Flashcards as CSV' },
];

/** Available study times, in seconds. */
type Times = Readonly<Record<TimeName, number>>;

/** Generates a deck in every format, smaller decks for less time, and the ledger. Empty if there are no cards. */
export async function deckFiles(
  query: GraphQuery,
  deck: ExportedDeck,
  words: CardWords,
  times: Times,
): Promise<Artifact[]> {
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
    download: {
      href: LEDGER,
      bytes: new TextEncoder().encode(deck.ledger).length,
      kind: 'data',
      title: 'Ledger of the flashcards',
    },
    content: deck.ledger,
  } as const;
  return [...files, ...(await timeDecks(query, deck, words, times)), ledger];
}

/**
 * For each study time, the most important cards of the deck. They keep their identity, so that both decks can be
 * learned.
 */
function timeDecks(query: GraphQuery, deck: ExportedDeck, words: CardWords, times: Times): Promise<Artifact[]> {
  const picked = (Object.keys(times) as TimeName[]).map((time) => ({
    time,
    nodes: pickFor(query, { seconds: times[time] }).map(({ node }) => node),
  }));
  return Promise.all(
    distinctPicks(picked).map(async ({ time, nodes }): Promise<Artifact> => {
      const content = await deck.write('apkg', new Set(nodes.map(({ id }) => id)));
      const href = `${FOLDER}/${time}.apkg`;
      return { download: { href, bytes: content.length, kind: 'deck', title: words.times[time], time }, content };
    }),
  );
}
