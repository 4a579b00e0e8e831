import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  isKnown,
  newPerDay,
  planOf,
  progressOf,
  type Rating,
  waitOf,
} from '../../site/scripts/practice/schedule.ts';
import { answer, done, firstRatings, missed, startSession, undo } from '../../site/scripts/practice/session.ts';
import { identityOf, type Kept, marksOf, merged, parseKept, recognised } from '../../site/scripts/practice/store.ts';
import { practiceCards } from '../../site/view/practice-cards.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.UTC(2026, 5, 1, 12);
const rating = fc.constantFrom<Rating>(1, 2, 3, 4);

describe('the schedule', () => {
  test('repeats forgotten cards sooner and easy ones later', () => {
    const dues = ([1, 2, 3, 4] as const).map((given) => answered(undefined, NOW, given).due);
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(dues[0]).toBeLessThan(NOW + 10 * MINUTE);
    expect(dues[3]).toBeGreaterThan(NOW + DAY);
  });

  test('schedules nothing later than the day before the exam', () => {
    const exam = NOW + 10 * DAY;
    const reviews = [0, 1, 3, 6].map((days) => ({ card: 'a', time: NOW + days * DAY, rating: 4 as const }));
    expect(progressOf(reviews).get('a')?.due).toBeGreaterThan(exam);
    expect(progressOf(reviews, exam).get('a')?.due).toBeLessThanOrEqual(exam - DAY);
  });

  test('accepts any answers at any time, even if the clock was set back', () => {
    const review = fc.record({
      card: fc.constantFrom('a', 'b'),
      time: fc.integer({ min: NOW, max: NOW + 900 * DAY }),
      rating,
    });
    fc.assert(
      fc.property(fc.array(review, { maxLength: 30 }), (reviews) => {
        for (const { due, memory } of progressOf(reviews).values()) {
          expect(Number.isFinite(due)).toBe(true);
          expect(memory.stability).toBeGreaterThan(0);
        }
        let progress = answered(undefined, NOW, 3);
        for (const { time, rating: given } of reviews) progress = answered(progress, 2 * NOW - time, given);
        expect(Number.isFinite(progress.due)).toBe(true);
      }),
    );
  });

  test('a session has due cards first, then new ones, and nothing new on the last day', () => {
    const progress = progressOf([
      { card: 'late', time: NOW - 30 * DAY, rating: 3 },
      { card: 'later', time: NOW - 60 * DAY, rating: 3 },
      { card: 'known', time: NOW - MINUTE, rating: 4 },
    ]);
    const plan = { cards: ['new', 'known', 'late', 'later'], progress, now: NOW, limit: 10 };
    expect(planOf(plan)).toEqual(['later', 'late', 'new']);
    expect(planOf({ ...plan, limit: 1 })).toEqual(['later']);
    expect(planOf({ ...plan, exam: NOW + DAY / 2 })).toEqual(['later', 'late']);
    expect(planOf({ ...plan, cards: ['known'] })).toEqual(['known']);
    const known = progress.get('known');
    expect(known && isKnown(known)).toBe(true);
  });

  test('spreads new cards over the days until the exam, except the last', () => {
    expect(newPerDay(30, NOW, NOW + 4 * DAY)).toEqual({ days: 4, cards: 10 });
    expect(newPerDay(31, NOW, NOW + 3.5 * DAY)).toEqual({ days: 4, cards: 11 });
    expect(newPerDay(30, NOW, NOW + DAY / 2)).toEqual({ days: 1, cards: 0 });
    expect(newPerDay(0, NOW, NOW + 9 * DAY)).toEqual({ days: 9, cards: 0 });
  });

  test('estimates its duration', () => {
    const units = { minutes: 'min', hours: 'h', days: 'd' };
    expect([5 * MINUTE, 120 * MINUTE, 3 * DAY, -DAY].map((wait) => waitOf(NOW + wait, NOW, units))).toEqual([
      '5 min',
      '2 h',
      '3 d',
      '1 min',
    ]);
  });
});

describe('a session', () => {
  test('repeats forgotten cards, and counts the first attempt', () => {
    const begun = startSession(['a', 'b']);
    const forgotten = answer(begun, 1, 10);
    expect(forgotten.queue).toEqual(['b', 'a']);
    const through = answer(answer(forgotten, 3, 5), 3, 5);
    expect([through.queue, done(through), missed(through)]).toEqual([[], 2, ['a']]);
    expect(firstRatings(through).get('a')).toBe(1);
    expect(answer(begun, 1, 10, false).queue).toEqual(['b']);
  });

  test('every step can be undone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(rating), (cards, ratings) => {
        let session = startSession(cards);
        for (const given of ratings) session = answer(session, given, 1);
        for (let step = 0; step <= ratings.length; step += 1) session = undo(session);
        expect(session).toEqual(startSession(cards));
      }),
    );
  });
});

describe('progress', () => {
  const card = (id: string, front: string, back: string, path = 'a.md') =>
    ({
      id,
      path,
      front: `<div class="asked">${front}</div>`,
      back: `<p>${back}</p>`,
      kind: 'question',
      form: 'basic',
      topic: '',
      level: '',
      url: '',
      anchored: false,
      times: [],
    }) as const;
  const base: Kept = { format: 'cribsmith-practice', version: 1, reviews: [], known: [], bookmarks: [], exam: '' };
  const rebase = card('question/a/rebase', 'What does rebase do?', 'It replays commits on another base.');
  const merge = card('question/a/merge', 'What does merge do?', 'It joins two histories.');
  const kept: Kept = {
    ...base,
    reviews: [
      { card: rebase.id, time: NOW, rating: 3 },
      { card: merge.id, time: NOW + 1, rating: 1 },
    ],
    known: [rebase, merge].map(identityOf),
    bookmarks: [merge.id],
  };

  test('survives a renamed note and a reworded question', () => {
    const moved = card('question/b/rebase', 'What does rebase do?', 'It replays commits on another base.', 'b.md');
    const reworded = card(
      'question/b/what-does-git-merge-do',
      'What does git merge do?',
      'It joins two histories.',
      'b.md',
    );
    const { kept: now, changed } = recognised(kept, [moved, reworded]);
    expect(now.reviews.map((review) => review.card)).toEqual([moved.id, reworded.id]);
    expect(now.bookmarks).toEqual([reworded.id]);
    expect([...changed]).toEqual([]);
  });

  test('is never assigned to another card, and a changed answer is reported', () => {
    const swapped = [
      { ...rebase, id: merge.id },
      { ...merge, id: rebase.id },
    ];
    expect(recognised(kept, swapped).kept.reviews.map((review) => review.card)).toEqual([merge.id, rebase.id]);
    const other = card(rebase.id, 'What does rebase do?', 'It writes commits anew.');
    expect([...recognised(kept, [other, merge]).changed]).toEqual([rebase.id]);
  });

  test('of cards removed from the notes is kept, and restored with them', () => {
    const without = recognised(kept, [merge]).kept;
    expect(without.reviews).toHaveLength(2);
    expect(recognised(without, [rebase, merge]).kept.reviews.map((review) => review.card)).toEqual([
      rebase.id,
      merge.id,
    ]);
  });

  test('marks a page by its least known card', () => {
    const [first, second] = [
      { ...rebase, url: 'topics/git/#a' },
      { ...merge, url: 'topics/git/#a' },
    ];
    const once = progressOf([{ card: first.id, time: NOW, rating: 4 }]);
    const due = once.get(first.id)?.due;
    expect(marksOf([first, second], once, [])).toEqual({
      progress: { 'topics/git/#a': { state: 'begun', due } },
      bookmarks: [],
    });
    expect(marksOf([first], once, [first.id, 'gone x'])).toEqual({
      progress: { 'topics/git/#a': { state: 'known', due } },
      bookmarks: ['topics/git/#a'],
    });
    expect(marksOf([second], once, [])).toEqual({ progress: {}, bookmarks: [] });
  });

  test('is exported to a file, and importing it repeatedly has no further effect', () => {
    const read = parseKept(JSON.stringify(kept));
    expect(read && merged(kept, read)).toEqual({ ...kept, known: [...kept.known] });
    expect(merged(base, kept)).toMatchObject({ reviews: kept.reviews, bookmarks: kept.bookmarks });
    for (const text of ['', '{}', '[]', 'null', JSON.stringify({ ...kept, reviews: [{ card: 1 }] })])
      expect(parseKept(text)).toBeUndefined();
  });
});

test('cards equal those of the decks, and link to their source', () => {
  expect(practiceCards().map(({ id }) => id)).toContain(
    'question/vcs-git/what-does-rebase-do-and-when-is-it-dangerous',
  );
  for (const { url, front, back, form } of practiceCards()) {
    expect(url).toMatch(/^(questions|topics)\//);
    expect(front).not.toBe('');
    if (form === 'basic') expect(back).not.toBe('');
  }
});
