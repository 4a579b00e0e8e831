import { createEmptyCard, fsrs, type Grade, type Card as Memory, State } from 'ts-fsrs';

/** The grade of an answer: again, hard, good, easy. */
export type Rating = 1 | 2 | 3 | 4;

/** An answer. Only the log of answers is stored; everything else is derived from it. */
export interface Review {
  card: string;
  /** Milliseconds since 1970. */
  time: number;
  rating: Rating;
}

export interface Progress {
  memory: Memory;
  /** When it is due, in milliseconds since 1970. */
  due: number;
  /** Whether the last answer was wrong. */
  failed: boolean;
}

const DAY = 86_400_000;
/** A day of learning ends at four in the morning. */
const NIGHT = 4 * 3_600_000;

const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false });

/** Local time, shifted so that the scheduler's days begin at four in the morning. */
function local(time: number): Date {
  return new Date(time - new Date(time).getTimezoneOffset() * 60_000 - NIGHT);
}

function world(date: Date): number {
  const time = date.getTime() + NIGHT;
  return time + new Date(time).getTimezoneOffset() * 60_000;
}

/**
 * Computes the progress of each card that was answered.
 *
 * @param reviews - All answers in any order.
 * @param exam - The day of the exam, if any. Cards are due on the day before at the latest.
 */
export function progressOf(reviews: readonly Review[], exam?: number): Map<string, Progress> {
  const progress = new Map<string, Progress>();
  for (const review of [...reviews].sort((a, b) => a.time - b.time)) {
    progress.set(review.card, answered(progress.get(review.card), review.time, review.rating, exam));
  }
  return progress;
}

/** The progress of a card after another answer. If the clock was set back, it counts as stopped. */
export function answered(before: Progress | undefined, time: number, rating: Rating, exam?: number): Progress {
  const at = local(time);
  const memory: Memory = before?.memory ?? createEmptyCard(at);
  const now = memory.last_review && memory.last_review > at ? memory.last_review : at;
  const { card } = scheduler.next(memory, now, rating as number as Grade);
  return { memory: card, due: clamped(world(card.due), time, exam), failed: rating === 1 };
}

function clamped(due: number, now: number, exam: number | undefined): number {
  const last = exam === undefined ? Number.POSITIVE_INFINITY : exam - DAY;
  return last <= now ? due : Math.min(due, last);
}

/** Whether a card has been learned. */
export function isKnown({ memory }: Progress): boolean {
  return memory.state === State.Review;
}

export interface Plan {
  /** Ids of cards, most important first. */
  cards: readonly string[];
  progress: ReadonlyMap<string, Progress>;
  now: number;
  limit: number;
  /** On the day before the exam, no new cards are introduced. */
  exam?: number | undefined;
}

/** The cards of a session: due cards, longest overdue first, then new ones. If there are none, the ones due next. */
export function planOf({ cards, progress, now, limit, exam }: Plan): string[] {
  const dueOf = (card: string) => progress.get(card)?.due ?? 0;
  const begun = cards.filter((card) => progress.has(card)).sort((a, b) => dueOf(a) - dueOf(b));
  const due = begun.filter((card) => dueOf(card) <= now);
  const isLate = exam !== undefined && exam - now < DAY && begun.length > 0;
  const fresh = isLate ? [] : cards.filter((card) => !progress.has(card));
  const later = begun.filter((card) => dueOf(card) > now);
  return [...due, ...fresh, ...(due.length + fresh.length === 0 ? later : [])].slice(0, limit);
}

/** The number of days until an exam, and of new cards per day to introduce all by the day before it. */
export function newPerDay(fresh: number, now: number, exam: number): { days: number; cards: number } {
  const days = Math.ceil((exam - now) / DAY);
  return { days, cards: days > 1 ? Math.ceil(fresh / (days - 1)) : 0 };
}

/** The time until a card is due: `10 min`, `3 d`. */
export function waitOf(
  due: number,
  now: number,
  units: Readonly<Record<'minutes' | 'hours' | 'days', string>>,
): string {
  const minutes = Math.max(1, Math.round((due - now) / 60_000));
  if (minutes < 60) return `${minutes} ${units.minutes}`;
  if (minutes < 24 * 60) return `${Math.round(minutes / 60)} ${units.hours}`;
  return `${Math.round(minutes / (24 * 60))} ${units.days}`;
}
