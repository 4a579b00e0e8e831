import { type CardWords, distinctPicks, pickFor } from '../cards/index.ts';
import type { DeckFormat, ExportedDeck } from '../decks/index.ts';
import type { GraphQuery } from '../graph/index.ts';
import type { TimeName } from '../print/index.ts';
import type { Artifact } from './artifact.ts';

const FOLDER = 'downloads/cards';
/** Says what earlier decks gave out. */
export const LEDGER = `${FOLDER}/ledger.json`;

const FILES: readonly { name: string; format: DeckFormat; title: string }[] = [
  { name: 'cribsmith.apkg', format: 'apkg', title: 'Flashcards for Anki' },
  { name: 'cribsmith-anki.txt', format: 'anki', title: 'Flashcards as text for Anki' },
  { name: 'cribsmith.csv', format: 'csv', title: 'Flashcards as CSV' },
];

/** The times that somebody may have, in seconds. */
type Times = Readonly<Record<TimeName, number>>;

/** A deck in every format that is offered, the decks for less time, and its ledger; nothing where it has no card. */
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

/** For each time that somebody may have, the cards of what is worth it: those of the whole deck, so that both may be learnt. */
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
