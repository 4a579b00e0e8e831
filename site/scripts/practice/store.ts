import { type Identity, matchIdentities } from '../../../generators/browser.ts';
import type { PracticeCard } from '../../view/practice-cards.ts';
import { openObject } from '../objects.ts';
import type { Mark, Marks } from './marks.ts';
import { isKnown, type Progress, type Review } from './schedule.ts';

/** A card as it was when it was answered: what it is recognised by after its note was edited. */
interface Known extends Identity {
  /** Shows a changed answer. */
  back: string;
}

/** All that is kept, and what a file of progress holds. */
export interface Kept {
  format: 'cribsmith-practice';
  version: 1;
  reviews: Review[];
  known: Known[];
  bookmarks: string[];
  /** Day of the exam as `2026-12-01`; empty without one. */
  exam: string;
}

/** Makes the next record of the one there is. */
export type Edit = (kept: Kept) => Kept;

export interface Store {
  read(): Promise<Kept>;
  /** Edits what is kept at that moment: a page open elsewhere may have kept something since. Out: what is kept from now on. */
  change(edit: Edit): Promise<Kept>;
}

const EMPTY: Kept = { format: 'cribsmith-practice', version: 1, reviews: [], known: [], bookmarks: [], exam: '' };
const OBJECTS = 'practice';

/** Opens the store of this site in the browser. Several sites of one host have one each. Throws where the browser keeps nothing. */
export async function openStore(site: string): Promise<Store> {
  const object = await openObject<Kept>(`cribsmith ${site}`, OBJECTS);
  return {
    read: async () => (await object.read()) ?? EMPTY,
    change: (edit) => object.change((kept = EMPTY) => edit(kept)),
  };
}

/** A store that lasts as long as the page. */
export function memoryStore(): Store {
  let kept = EMPTY;
  return {
    read: async () => kept,
    change: async (edit) => {
      kept = edit(kept);
      return kept;
    },
  };
}

/** Reads a file of progress. Out: undefined for any other file. */
export function parseKept(text: string): Kept | undefined {
  try {
    const kept: Kept = JSON.parse(text);
    const isReview = ({ card, time, rating }: Review) =>
      typeof card === 'string' && Number.isFinite(time) && [1, 2, 3, 4].includes(rating);
    const isWhole =
      kept.format === EMPTY.format &&
      kept.version === EMPTY.version &&
      Array.isArray(kept.known) &&
      Array.isArray(kept.bookmarks) &&
      kept.reviews.every(isReview);
    return isWhole ? { ...kept, exam: String(kept.exam ?? '') } : undefined;
  } catch {
    return undefined;
  }
}

/** Puts two records together; what is in both is there once. */
export function merged(one: Kept, other: Kept): Kept {
  const reviews = new Map(
    [...one.reviews, ...other.reviews].map((review) => [`${review.card} ${review.time}`, review]),
  );
  const known = new Map([...other.known, ...one.known].map((card) => [card.id, card]));
  return {
    ...one,
    reviews: [...reviews.values()].sort((a, b) => a.time - b.time),
    known: [...known.values()],
    bookmarks: [...new Set([...one.bookmarks, ...other.bookmarks])],
    exam: one.exam || other.exam,
  };
}

/** Sets a bookmark at cards, by which they are recognised from now on, or takes it away. */
export function withBookmarks(kept: Kept, cards: readonly PracticeCard[], isSet: boolean): Kept {
  const ids = new Set(cards.map(({ id }) => id));
  const others = kept.bookmarks.filter((id) => !ids.has(id));
  const known = new Set(kept.known.map(({ id }) => id));
  return {
    ...kept,
    bookmarks: isSet ? [...others, ...ids] : others,
    known: isSet ? [...kept.known, ...cards.filter(({ id }) => !known.has(id)).map(identityOf)] : kept.known,
  };
}

/** Adds an answer, and what its card is recognised by when its notes have changed. */
export function withReview(kept: Kept, review: Review, card: PracticeCard): Kept {
  const known = [...kept.known.filter(({ id }) => id !== card.id), identityOf(card)];
  return { ...kept, reviews: [...kept.reviews, review], known };
}

/** Whether two records hold the same answers and bookmarks. */
export function isSame(one: Kept, other: Kept): boolean {
  const said = ({ reviews, bookmarks }: Kept) =>
    JSON.stringify([reviews.map(({ card, time }) => [card, time]), [...bookmarks].sort()]);
  return said(one) === said(other);
}

/** What a card is recognised by. */
export function identityOf({ id, path, front, back, anchored }: PracticeCard): Known {
  return { id, path, asked: textOf(front), answer: textOf(back), anchored, back: textOf(back) };
}

function textOf(html: string): string {
  return html
    .replace(/<button.*?<\/button>|<[^>]*>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Gives the record the ids of today's cards, whatever was renamed, moved or reworded since. Out: the record, and the ids of
 * cards whose answer has changed since they were last answered.
 */
export function recognised(kept: Kept, cards: readonly PracticeCard[]): { kept: Kept; changed: Set<string> } {
  const now = cards.map(identityOf);
  const ids = new Map<string, string>();
  const changed = new Set<string>();
  for (const match of matchIdentities(now, kept.known)) {
    const [today, before] = [now[match.now], kept.known[match.known]];
    if (!today || !before) continue;
    ids.set(before.id, today.id);
    if (today.back !== before.back) changed.add(today.id);
  }
  // What is gone from the notes keeps its record under a name that no card has: it may come back.
  const idOf = (id: string) => ids.get(id) ?? (id.startsWith('gone ') ? id : `gone ${id}`);
  return {
    kept: {
      ...kept,
      reviews: kept.reviews.map((review) => ({ ...review, card: idOf(review.card) })),
      known: kept.known.map((card) => ({ ...card, id: idOf(card.id) })),
      bookmarks: kept.bookmarks.map(idOf),
    },
    changed,
  };
}

/** What lists show of the progress. Of several cards of one address, the one that is known least speaks for all. */
export function marksOf(
  cards: readonly PracticeCard[],
  progress: ReadonlyMap<string, Progress>,
  bookmarks: readonly string[],
): Marks {
  const marks: Record<string, Mark> = {};
  for (const [url, own] of Map.groupBy(cards, (card) => card.url)) {
    const entries = own.map(({ id }) => progress.get(id));
    const begun = entries.filter((entry) => entry !== undefined);
    if (begun.length === 0) continue;
    const state = begun.length === own.length && begun.every(isKnown) ? 'known' : 'begun';
    marks[url] = { state, due: Math.min(...begun.map(({ due }) => due)) };
  }
  const isMarked = new Set(bookmarks);
  return { progress: marks, bookmarks: cards.filter(({ id }) => isMarked.has(id)).map(({ url }) => url) };
}
