import { z } from 'zod';
import { CribsmithError } from '../report/index.ts';
import type { DeckCard, StudyCard } from './deck.ts';
import { guidOf } from './hash.ts';
import { type Certainty, matchIdentities } from './identity.ts';

const entrySchema = z.object({
  guid: z.string().min(1),
  revision: z.int().nonnegative(),
  id: z.string(),
  path: z.string(),
  asked: z.string(),
  answer: z.string(),
  anchored: z.boolean(),
  left: z.boolean().describe('No longer in the notes'),
  card: z.object({
    form: z.enum(['basic', 'cloze']),
    front: z.string(),
    back: z.string(),
    tags: z.array(z.string()),
    deck: z.string(),
    place: z.string(),
    url: z.string(),
  }),
});

const ledgerSchema = z.object({ version: z.literal(1), cards: z.array(entrySchema) });

/** The record of exported cards: the GUID, content and revision of each. */
export type Ledger = z.infer<typeof ledgerSchema>;
type Entry = z.infer<typeof entrySchema>;

export const EMPTY_LEDGER: Ledger = { version: 1, cards: [] };

/** The tag of cards that are no longer in the notes. They are never removed, because somebody may be learning them. */
export const LEFT_TAG = 'cribsmith::left-the-notes';

/** The changes to a ledger, for the report to the user. */
export interface Settled {
  ledger: Ledger;
  cards: DeckCard[];
  added: number;
  changed: number;
  left: number;
  /** Cards that were recognised only by similarity, with their old and new question. */
  guesses: { before: string; now: string }[];
}

/**
 * Assigns GUIDs: the previous one to each card that is recognised, otherwise a new one.
 *
 * @param cards - The current cards of the notes.
 * @param ledger - The record of earlier exports.
 * @param deckOf - Returns the full name of a card's deck.
 * @param urlOf - Returns the address of a card on the site.
 * @returns The cards of the deck, those that are no longer in the notes last, and the new ledger.
 */
export function settle(
  cards: readonly StudyCard[],
  ledger: Ledger,
  deckOf: (card: StudyCard) => string,
  urlOf: (card: StudyCard) => string,
): Settled {
  const identities = cards.map(({ id, source, asked, answer, anchored }) => ({
    id,
    path: source.path,
    asked,
    answer,
    anchored,
  }));
  const matches = new Map(matchIdentities(identities, ledger.cards).map((match) => [match.now, match]));
  const guids = new Set(ledger.cards.map(({ guid }) => guid));
  const counts = { added: 0, changed: 0 };
  const guesses: Settled['guesses'] = [];
  const entries = cards.map((card, index): Entry => {
    const content = {
      form: card.form,
      front: card.front,
      back: card.back,
      tags: [...card.tags],
      deck: deckOf(card),
      place: `${card.source.path}:${card.source.line}`,
      url: urlOf(card),
    };
    const identity = identities[index] ?? {
      id: card.id,
      path: card.source.path,
      asked: '',
      answer: '',
      anchored: false,
    };
    const match = matches.get(index);
    const known = match && ledger.cards[match.known];
    if (!match || !known) {
      counts.added += 1;
      return { guid: unused(card.id, guids), revision: 0, ...identity, left: false, card: content };
    }
    if (isGuess(match.certainty)) guesses.push({ before: known.asked, now: card.asked });
    const { guid, revision } = known;
    // A card that has only moved to another line is unchanged and keeps its recorded place.
    if (!known.left && known.path === card.source.path && sameContent(known.card, content)) {
      return { guid, revision, ...identity, left: false, card: known.card };
    }
    counts.changed += 1;
    return { guid, revision: revision + 1, ...identity, left: false, card: content };
  });
  const here = new Set([...matches.values()].map(({ known }) => known));
  const left = ledger.cards.filter((_, index) => !here.has(index)).map(asLeft);
  return {
    ledger: { version: 1, cards: [...entries, ...left] },
    cards: [...entries, ...left].map(({ id, left: isGone, guid, revision, asked, answer, card }) => ({
      node: isGone ? undefined : nodeOf(id),
      guid,
      revision,
      asked,
      answer,
      ...card,
    })),
    ...counts,
    left: left.length,
    guesses,
  };
}

/** The node of a card. A node can have several cards. */
export function nodeOf(id: string): string {
  return id.split('#')[0] ?? id;
}

function sameContent(one: Entry['card'], other: Entry['card']): boolean {
  return JSON.stringify({ ...one, place: '' }) === JSON.stringify({ ...other, place: '' });
}

function isGuess(certainty: Certainty): boolean {
  return certainty === 'similar';
}

function asLeft(entry: Entry): Entry {
  if (entry.left) return entry;
  const tags = [...entry.card.tags, LEFT_TAG];
  return { ...entry, left: true, revision: entry.revision + 1, card: { ...entry.card, tags } };
}

function unused(id: string, taken: Set<string>): string {
  let guid = guidOf(id);
  for (let count = 2; taken.has(guid); count += 1) guid = guidOf(`${id} ${count}`);
  taken.add(guid);
  return guid;
}

/**
 * Parses a ledger.
 *
 * @param text - The content of the file.
 * @param path - The path of the file, for the error message.
 * @throws CribsmithError `ledger-invalid` if it is damaged. A new ledger would make every card a new one.
 */
export function parseLedger(text: string, path: string): Ledger {
  try {
    return ledgerSchema.parse(JSON.parse(text));
  } catch {
    throw new CribsmithError('ledger-invalid', 'This file is not a card ledger, or it is damaged.', {
      place: { path },
      hint: 'Restore it from a backup. If you delete it, Anki treats every card as new.',
    });
  }
}

/** Serialises a ledger. */
export function formatLedger(ledger: Ledger): string {
  return `${JSON.stringify(ledger, null, 1)}\n`;
}
