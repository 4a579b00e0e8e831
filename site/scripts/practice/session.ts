import type { Rating } from './schedule.ts';

/** A round of practice. A value: each step gives a new one, so that every step can be undone. */
export interface Session {
  /** Ids of the cards still to be asked; the first is asked now. */
  queue: readonly string[];
  answers: readonly { card: string; rating: Rating; seconds: number }[];
  /** Cards in all. */
  size: number;
  before: Session | undefined;
}

/** How many others are asked before a card that was forgotten comes back. */
const COMES_BACK_AFTER = 3;

export function startSession(cards: readonly string[]): Session {
  return { queue: cards, answers: [], size: cards.length, before: undefined };
}

/** Notes an answer. A card that was forgotten comes back in the same session, unless it is an interview. */
export function answer(session: Session, rating: Rating, seconds: number, comesBack = true): Session {
  const [card, ...rest] = session.queue;
  if (card === undefined) return session;
  const queue =
    rating === 1 && comesBack ? [...rest.slice(0, COMES_BACK_AFTER), card, ...rest.slice(COMES_BACK_AFTER)] : rest;
  return { ...session, queue, answers: [...session.answers, { card, rating, seconds }], before: session };
}

/** Takes back the last answer. */
export function undo(session: Session): Session {
  return session.before ?? session;
}

/** How each card went at its first asking. */
export function firstRatings(session: Session): Map<string, Rating> {
  const ratings = new Map<string, Rating>();
  for (const { card, rating } of session.answers) if (!ratings.has(card)) ratings.set(card, rating);
  return ratings;
}

/** Cards of the session that were forgotten or hard at their first asking. */
export function missed(session: Session): string[] {
  return [...firstRatings(session)].filter(([, rating]) => rating <= 2).map(([card]) => card);
}

/** How many cards are through. */
export function done(session: Session): number {
  return session.size - new Set(session.queue).size;
}
