import type { PracticeCard } from '../../view/practice-cards.ts';
import { loadData } from '../data.ts';
import { keepMarks } from '../practice/marks.ts';
import { progressOf } from '../practice/schedule.ts';
import { siteKey } from '../practice/site-key.ts';
import { marksOf, openStore, recognised, withBookmarks } from '../practice/store.ts';
import { dayOf } from '../practice/wish.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Keeps or forgets a bookmark in the record of practice, one after the other.
 *
 * @param address - What is bookmarked, from the start page on.
 * @param isSet - Whether it is from now on.
 * @throws Error when it cannot be kept.
 */
export function keepBookmark(address: string, isSet: boolean): Promise<void> {
  const change = last.then(async () => {
    const cards = await loadData<readonly PracticeCard[]>('practice/cards');
    const store = await openStore(siteKey());
    const here = cards.filter(({ url }) => url === address);
    const next = await store.change((kept) => withBookmarks(recognised(kept, cards).kept, here, isSet));
    await keepMarks(marksOf(cards, progressOf(next.reviews, dayOf(next.exam)), next.bookmarks));
  });
  last = change.catch(() => undefined);
  return change;
}
