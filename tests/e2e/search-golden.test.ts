import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();

interface Golden {
  query: string;
  /** Titles that answer it. */
  answer: RegExp;
}

function goldenOf(name: string): Golden[] {
  const lines = readFileSync(new URL(`./search/${name}.tsv`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [query = '', answer = ''] = line.split('\t');
      return { query, answer: new RegExp(answer, 'i') };
    });
}

/** The titles of what is found, in order. */
async function titlesFor(page: Page, query: string): Promise<string[]> {
  await page.getByRole('combobox').fill(query);
  await resultsOf(page, query);
  return page.getByRole('dialog').getByRole('option').locator('strong').allTextContents();
}

/** Of the queries of a list: which find their answer first, which among the first three, and which find nothing. */
async function scoreOf(name: string) {
  const page = await open('/');
  await page.keyboard.press('/');
  const golden = goldenOf(name);
  const ranks: { query: string; rank: number; found: number }[] = [];
  for (const { query, answer } of golden) {
    const titles = await titlesFor(page, query);
    ranks.push({ query, rank: titles.findIndex((title) => answer.test(title)), found: titles.length });
  }
  await page.context().close();
  const share = (count: number) => count / golden.length;
  return {
    size: golden.length,
    first: share(ranks.filter(({ rank }) => rank === 0).length),
    three: share(ranks.filter(({ rank }) => rank >= 0 && rank < 3).length),
    empty: ranks.filter(({ found }) => found === 0).map(({ query }) => query),
    missed: ranks.filter(({ rank }) => rank !== 0).map(({ query, rank }) => `${query} (${rank})`),
  };
}

/** What none of the notes has. */
const NOWHERE: ReadonlySet<string> = new Set(['[::]', 'npx']);

describe('the right answer comes first', () => {
  // What is not first is listed, so that a change of the notes that needs another answer here is seen at once.
  test.concurrent.each([
    ['tuned', 0.93, 0.97],
    ['held-out', 0.9, 0.95],
    ['fresh', 0.85, 0.93],
    ['fresh-2', 0.8, 0.9],
    ['fresh-3', 0.8, 0.9],
    ['unseen-1', 0.82, 0.94],
    ['unseen-2', 0.77, 0.9],
  ])(
    'for the queries of %s.tsv',
    async (name, first, three) => {
      const score = await scoreOf(name);
      expect(score.size).toBeGreaterThanOrEqual(60);
      expect(score.empty.filter((query) => !NOWHERE.has(query))).toEqual([]);
      expect(score.first, score.missed.join('; ')).toBeGreaterThanOrEqual(first);
      expect(score.three, score.missed.join('; ')).toBeGreaterThanOrEqual(three);
    },
    300_000,
  );
});
