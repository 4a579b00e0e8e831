import type { Rating } from './schedule.ts';

/** A practice session. Immutable: each step returns a new session, so that every step can be undone. */
export interface Session {
  /** The ids of the remaining cards, beginning with the current one. */
  queue: readonly string[];
  answers: readonly { card: string; rating: Rating; seconds: number }[];
  /** The total number of cards. */
  size: number;
  before: Session | undefined;
}

/** The number of other cards before a forgotten card is repeated. */
const REPEATED_AFTER = 3;

export function startSession(cards: readonly string[]): Session {
  return { queue: cards, answers: [], size: cards.length, before: undefined };
}

/** Records an answer. A forgotten card is repeated in the same session, unless it is a mock interview. */
export function answer(session: Session, rating: Rating, seconds: number, comesBack = true): Session {
  const [card, ...rest] = session.queue;
  if (card === undefined) return session;
  const queue =
    rating === 1 && comesBack ? [...rest.slice(0, REPEATED_AFTER), card, ...rest.slice(REPEATED_AFTER)] : rest;
  return { ...session, queue, answers: [...session.answers, { card, rating, seconds }], before: session };
}

/** Undoes the last answer. */
export function undo(session: Session): Session {
  return session.before ?? session;
}

/** The first rating of each card in the session. */
export function firstRatings(session: Session): Map<string, Rating> {
  const ratings = new Map<string, Rating>();
  for (const { card, rating } of session.answers) if (!ratings.has(card)) ratings.set(card, rating);
  return ratings;
}

/** The cards that were forgotten or hard at the first attempt. */
export function missed(session: Session): string[] {
  return [...firstRatings(session)].filter(([, rating]) => rating <= 2).map(([card]) => card);
}

/** The number of completed cards. */
export function done(session: Session): number {
  return session.size - new Set(session.queue).size;
}
