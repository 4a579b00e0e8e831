import { type CardWords, distinctPicks, pickFor } from '../cards/index.ts';
import type { DeckFormat, ExportedDeck } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import type { TimeName } from '../print/index.ts';
import type { Artifact } from './artifact.ts';
import type { Download } from './site-data.ts';

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

/**
 * Generates a deck in every format, smaller decks for less time, and the ledger, one after the other, because large ones
 * do not fit in memory together. Nothing if there are no cards.
 */
export async function* deckFiles(
  query: GraphQuery,
  deck: ExportedDeck,
  words: CardWords,
  times: Times,
): AsyncGenerator<Artifact> {
  if (deck.size === 0) return;
  for (const { name, format, title } of FILES) yield deckFile(name, title, await deck.write(format));
  yield* timeDecks(query, deck, words, times);
  yield deckFile('ledger.json', 'Ledger of the flashcards', new TextEncoder().encode(deck.ledger), { kind: 'data' });
}

/**
 * For each study time, the most important cards of the deck. They keep their identity, so that both decks can be
 * learned.
 */
async function* timeDecks(
  query: GraphQuery,
  deck: ExportedDeck,
  words: CardWords,
  times: Times,
): AsyncGenerator<Artifact> {
  const picked = (Object.keys(times) as TimeName[]).map((time) => ({
    time,
    nodes: pickFor(query, { seconds: times[time] }).map(({ node }) => node),
  }));
  for (const { time, nodes } of distinctPicks(picked)) {
    const content = await deck.write('apkg', new Set(nodes.map(({ id }) => id)));
    yield deckFile(`${time}.apkg`, words.times[time], content, { kind: 'deck', time });
  }
}

function deckFile(
  name: string,
  title: string,
  content: Uint8Array,
  about: Pick<Download, 'kind' | 'time'> = { kind: 'deck' },
): Artifact {
  return { download: { href: `${FOLDER}/${name}`, bytes: content.length, title, ...about }, content };
}
