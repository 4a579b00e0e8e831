import type { PracticeCard } from '../../view/practice-cards.ts';
import { loadData } from '../data.ts';
import { keepMarks } from '../practice/marks.ts';
import { progressOf } from '../practice/schedule.ts';
import { dayOf } from '../practice/session-options.ts';
import { siteKey } from '../practice/site-key.ts';
import { marksOf, openStore, recognised, withBookmarks } from '../practice/store.ts';

let last: Promise<void> = Promise.resolve();

/**
 * Adds or removes a bookmark in the stored progress. Calls are executed one after another.
 *
 * @param address - The address, relative to the start page.
 * @param isSet - Whether to add the bookmark.
 * @throws Error if it cannot be stored.
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
