import { type Identity, matchIdentities } from '../../../generators/browser.ts';
import type { PracticeCard } from '../../view/practice-cards.ts';
import { openObject } from '../objects.ts';
import type { Mark, Marks } from './marks.ts';
import { isKnown, type Progress, type Review } from './schedule.ts';

/** A card as it was answered, by which it is recognised after an edit. */
interface Known extends Identity {
  /** Reveals a changed answer. */
  back: string;
}

/** The stored data, which is also the content of a progress file. */
export interface Kept {
  format: 'cribsmith-practice';
  version: 1;
  reviews: Review[];
  known: Known[];
  bookmarks: string[];
  /** The day of the exam as `2026-12-01`. Empty if there is none. */
  exam: string;
}

/** Updates the stored data. */
export type Edit = (kept: Kept) => Kept;

export interface Store {
  read(): Promise<Kept>;
  /** Updates the stored data, which another open page may have changed meanwhile. Returns the new data. */
  change(edit: Edit): Promise<Kept>;
}

const EMPTY: Kept = { format: 'cribsmith-practice', version: 1, reviews: [], known: [], bookmarks: [], exam: '' };
const OBJECTS = 'practice';

/**
 * Opens the browser's store for this site. Sites on the same host have separate stores. Throws if the browser stores
 * nothing.
 */
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

/** Parses a progress file. Undefined for any other file. */
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

/** Merges stored data. Equal entries occur once. */
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

/** Adds or removes a bookmark for cards, and records their identity. */
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

/** Adds an answer, and records the identity of its card. */
export function withReview(kept: Kept, review: Review, card: PracticeCard): Kept {
  const known = [...kept.known.filter(({ id }) => id !== card.id), identityOf(card)];
  return { ...kept, reviews: [...kept.reviews, review], known };
}

/** Whether the answers and bookmarks are equal. */
export function isSame(one: Kept, other: Kept): boolean {
  const said = ({ reviews, bookmarks }: Kept) =>
    JSON.stringify([reviews.map(({ card, time }) => [card, time]), [...bookmarks].sort()]);
  return said(one) === said(other);
}

/** The identity of a card. */
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
 * Updates ids after notes were renamed, moved or reworded.
 *
 * @param kept - The stored data.
 * @param cards - The current cards.
 * @returns The updated data, and the ids of cards whose answer has changed since they were last answered.
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
  // A card that is no longer in the notes keeps its data under an unused id, because it may come back.
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

/** The progress to show in lists. If several cards have the same address, the least known one counts. */
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
