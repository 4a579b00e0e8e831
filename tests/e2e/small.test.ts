import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { resultsOf, useBrowser } from './browser.ts';
import { misfits, SMALL_WINDOWS, TARGET, TYPE } from './fits.ts';
import { CHAT, paste, ready } from './make-page.ts';
import { kinds } from './page-kinds.ts';

const open = useBrowser();
const NARROW = 320;

/** What a page becomes when it is used. */
const STATES: Readonly<Record<string, { path: string; use: (page: Page) => Promise<unknown> }>> = {
  'the other parts of the site': {
    path: '/',
    use: async (page) => page.getByRole('button', { name: 'More' }).click(),
  },
  'results of a search': { path: '/', use: (page) => search(page, 'layer cache') },
  'a search that finds nothing': { path: '/', use: (page) => search(page, 'qqqqzzzz') },
  'a card that is asked': { path: '/practice/', use: start },
  'a card that is answered': {
    path: '/practice/',
    use: async (page) => {
      await start(page);
      await page.getByRole('button', { name: 'Show answer' }).click();
    },
  },
  'the summary of a practice session': {
    path: '/practice/',
    use: async (page) => {
      await start(page);
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('button', { name: 'Easy' }).click();
      await page.getByRole('heading', { name: 'Summary' }).waitFor();
    },
  },
  'a mock interview': {
    path: '/practice/',
    use: async (page) => {
      await page.getByText('Mock interview').click();
      await start(page);
      await page.getByRole('timer').getByText('left').waitFor();
    },
  },
  'the choice of cards, and what was practised': {
    path: '/practice/',
    use: async (page) => {
      await page.getByText('Filter cards').click();
      await page.getByText('Your progress', { exact: true }).click();
    },
  },
  'an answer in the list of questions': {
    path: '/questions/',
    use: async (page) => {
      await page.locator('details.qa summary').first().click();
      await page.locator('.qa-answer:visible').first().waitFor();
    },
  },
  'a list that is filtered and printed': {
    path: '/commands/',
    use: async (page) => {
      await page.getByRole('searchbox').fill('build');
      await page.getByText('Print these').click();
    },
  },
  'the options of a template, with its reasons': {
    path: '/templates/go/',
    use: async (page) => {
      await page.getByText('Options', { exact: true }).click();
      await page.getByText('Reasons', { exact: true }).click();
    },
  },
  'findings in a Dockerfile': {
    path: '/check/',
    use: async (page) => {
      await page.locator('.check-app').waitFor();
      await page.getByLabel('Content of the file').first().fill('FROM node:latest\nADD . /app\nCMD npm start\n');
      await page.locator('.findings .finding').first().waitFor();
    },
  },
  'notes that were pasted': {
    path: '/make/',
    use: async (page) => paste(await ready(page), CHAT),
  },
};

async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await resultsOf(page, query);
}

async function start(page: Page): Promise<void> {
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Show answer' }).waitFor();
}

async function misfitsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const size of SMALL_WINDOWS)
    for (const fault of await misfits(page, size)) found.push(`${size.width} x ${size.height}: ${fault}`);
  return found;
}

test.each(kinds)('%s fits narrow phones and 400 % zoom', async (path) => {
  const page = await open(path, { width: NARROW });
  expect(await misfitsOf(page)).toEqual([]);
  await page.context().close();
});

test('so does the 404 page', async () => {
  const page = await open('/404.html', { width: NARROW });
  expect(await misfitsOf(page)).toEqual([]);
  await page.context().close();
});

describe('small windows', () => {
  test.each(Object.entries(STATES))('fit %s', async (_, { path, use }) => {
    const page = await open(path, { width: NARROW });
    await use(page);
    expect(await misfitsOf(page)).toEqual([]);
    await page.context().close();
  });
});

test('the bottom bar of a phone links to every part of the site, even without JavaScript', async () => {
  const page = await open('/', { width: 360, script: false });
  const bar = page.getByRole('navigation').first();
  expect(await bar.getByRole('link').count()).toBeLessThan(5);
  await bar.getByRole('button', { name: 'More' }).click();
  await bar.getByRole('link', { name: 'Print' }).click();
  await page.waitForURL('**/print/');
  await page.context().close();
  for (const width of [700, 1280]) {
    const wide = await open('/', { width });
    expect(await wide.getByRole('navigation').first().getByRole('link').count()).toBeGreaterThan(5);
    expect(await wide.getByRole('button', { name: 'More' }).isVisible()).toBe(false);
    await wide.context().close();
  }
});

test('the grade buttons stay inside the card when pasted notes are practised', async () => {
  const page = await open('/make/', { width: NARROW });
  await page.locator('.make-app').waitFor();
  await page.getByRole('textbox', { name: 'Your notes' }).fill('# A\n\n## Q: How is it started?\n\nIt starts.\n');
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: 'Practise' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  const easy = page.getByRole('button', { name: 'Easy' });
  await easy.waitFor();
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : Number.NaN);
  const [button, card] = await Promise.all([easy.boundingBox(), page.locator('.practice-card').boundingBox()]);
  expect(right(button)).toBeLessThanOrEqual(right(card));
  await page.context().close();
});

test.each(['/', '/templates/'])('no link of %s is too small to tap or overlaps another', async (path) => {
  const page = await open(path, { width: 390 });
  const small = await page.locator('main :is(.times, .page-links) a').evaluateAll((links, least) => {
    const boxes = links.map((link) => link.getBoundingClientRect());
    return links
      .filter((_, at) => {
        const { height, right, top } = boxes[at] as DOMRect;
        const next = boxes[at + 1];
        return height < least || (next?.top === top && next.left - right < 8);
      })
      .map(({ textContent }) => textContent);
  }, TARGET);
  expect(await page.locator('main :is(.times, .page-links) a').count()).toBeGreaterThan(2);
  expect(small).toEqual([]);
  await page.context().close();
});

test('keyboard hints on a wide page are no smaller than the minimum text size', async () => {
  const page = await open('/', { width: 1280 });
  const sizes = await page
    .locator('kbd:visible')
    .evaluateAll((keys) => keys.map((key) => Number.parseFloat(getComputedStyle(key).fontSize)));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(TYPE);
  await page.context().close();
});
