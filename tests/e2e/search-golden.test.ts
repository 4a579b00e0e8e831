import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { createTitleIndex, normalised, type TextWords } from '../../generators/browser.ts';
import type { SearchNames } from '../../site/view/search-index.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { goldenOf } from './golden-queries.ts';

const open = useBrowser();

/** All that is called something at an address: a term is found by its name, and leads to what explains it. */
const titlesAt = Map.groupBy(namesOfSite(), ({ url }) => url);

function namesOfSite(): { title: string; url: string }[] {
  return dataOf<SearchNames>('search/names').docs.map(({ title, url }) => ({
    title,
    url: new URL(url, inject('site').url).href,
  }));
}

/** What a script of the built site holds. */
function dataOf<T>(path: string): T {
  const data: Record<string, T> = {};
  runInNewContext(readFileSync(`${inject('site').dir}/${path}.js`, 'utf8'), { cribsmithData: data });
  const held = data[path];
  if (held === undefined) throw new Error(`${path} holds nothing.`);
  return held;
}

interface Shown {
  /** What it is called, and what else stands there. */
  titles: string[];
  hasExcerpt: boolean;
  isMarked: boolean;
}

/** What is found, in order. */
async function resultsFor(page: Page, query: string): Promise<Shown[]> {
  await page.getByRole('combobox').fill(query);
  await resultsOf(page, query);
  const found = await page
    .getByRole('dialog')
    .getByRole('option')
    .evaluateAll((options) =>
      options.map((option) => ({
        title: option.querySelector('strong')?.textContent ?? '',
        url: (option as HTMLAnchorElement).href,
        hasExcerpt: (option.querySelector('.excerpt')?.textContent ?? '') !== '',
        isMarked: option.querySelector('.excerpt mark') !== null,
      })),
    );
  return found.map(({ title, url, ...shown }) => ({
    ...shown,
    titles: [title, ...(titlesAt.get(url) ?? []).map((named) => named.title)],
  }));
}

/** Of the queries of a list: which find their answer first, which among the first three, and which find nothing. */
async function scoreOf(name: string) {
  const page = await open('/');
  await page.keyboard.press('/');
  const golden = goldenOf(name);
  const ranks: { query: string; rank: number; found: number }[] = [];
  const shown: Shown[] = [];
  for (const { query, answer } of golden) {
    const results = await resultsFor(page, query);
    shown.push(...results);
    ranks.push({
      query,
      rank: results.findIndex(({ titles }) => titles.some((title) => answer.test(title))),
      found: results.length,
    });
  }
  await page.context().close();
  const share = (count: number) => count / golden.length;
  return {
    size: golden.length,
    first: share(ranks.filter(({ rank }) => rank === 0).length),
    three: share(ranks.filter(({ rank }) => rank >= 0 && rank < 3).length),
    empty: ranks.filter(({ found }) => found === 0).map(({ query }) => query),
    excerpts: shown.filter(({ hasExcerpt }) => hasExcerpt).length / shown.length,
    marked: shown.filter(({ isMarked }) => isMarked).length / shown.length,
    missed: ranks.filter(({ rank }) => rank !== 0).map(({ query, rank }) => `${query} (${rank})`),
  };
}

/** What none of the notes has. */
const NOWHERE: ReadonlySet<string> = new Set(['[::]', 'npx']);

test('a search for any title finds that page, or one with the same title, first', () => {
  const { docs, groups } = dataOf<SearchNames>('search/names');
  const index = createTitleIndex(docs, groups, dataOf<TextWords>('search/words'));
  const others = docs.filter(({ title }) => {
    const { hits, suggestion } = index.search(title);
    return suggestion !== undefined || normalised(hits[0]?.doc.title ?? '') !== normalised(title);
  });
  expect(docs.length).toBeGreaterThan(900);
  expect(others.map(({ title }) => title)).toEqual([]);
});

describe('the right answer comes first', () => {
  // What is not first is listed, so that a change of the notes that needs another answer here is seen at once.
  test.concurrent.each([
    ['tuned', 0.95, 0.99],
    ['held-out', 0.95, 0.99],
    ['fresh', 0.85, 0.95],
    ['fresh-2', 0.87, 0.95],
    ['fresh-3', 0.87, 0.95],
    ['unseen-1', 0.83, 0.94],
    ['unseen-2', 0.8, 0.9],
    ['unseen-3', 0.87, 0.92],
    ['unseen-4', 0.85, 0.92],
    ['unseen-5', 0.85, 0.95],
    ['unseen-6', 0.8, 0.94],
    ['unseen-7', 0.78, 0.86],
    ['unseen-8', 0.85, 0.95],
    ['unseen-9', 0.87, 0.94],
  ])(
    'for the queries of %s.tsv',
    async (name, first, three) => {
      const score = await scoreOf(name);
      expect(score.size).toBeGreaterThanOrEqual(60);
      expect(score.empty.filter((query) => !NOWHERE.has(query))).toEqual([]);
      expect(score.excerpts).toBeGreaterThanOrEqual(0.97);
      // What is called as it was looked for need not say so again.
      expect(score.marked).toBeGreaterThanOrEqual(0.84);
      expect(score.first, score.missed.join('; ')).toBeGreaterThanOrEqual(first);
      expect(score.three, score.missed.join('; ')).toBeGreaterThanOrEqual(three);
    },
    300_000,
  );
});
