import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { downloaded, useBrowser } from './browser.ts';
import { kinds } from './page-kinds.ts';
import { settled } from './settled.ts';

const open = useBrowser();
const { dir, url } = inject('site');

const pressed = (page: Page) => page.locator('.bookmark[aria-pressed=true]');

/** Waits until a bookmark that was changed is kept. */
async function kept(page: Page, count: number): Promise<void> {
  await page.locator('.bookmark[aria-busy]').waitFor({ state: 'detached' });
  await expect.poll(() => pressed(page).count()).toBe(count);
}

describe.each([
  ['served', (path: string) => new URL(path, url).href],
  ['on a disk', (path: string) => pathToFileURL(join(dir, path, 'index.html')).href],
])('a site %s', (_, at) => {
  test('keeps bookmarks set by keyboard, lists them and practises them', async () => {
    const page = await open(at('questions/'), { width: 390 });
    const toggle = page.getByRole('button', { name: /^Bookmark: / }).nth(1);
    const name = await toggle.getAttribute('aria-label');
    expect(await page.getByRole('checkbox', { name: 'Bookmarked' }).isVisible()).toBe(false);
    await toggle.focus();
    await page.keyboard.press('Enter');
    await kept(page, 1);
    // The row itself is closed as before.
    expect(await page.locator('.qa[open]').count()).toBe(0);
    await page.reload();
    await kept(page, 1);
    expect(await pressed(page).getAttribute('aria-label')).toBe(name);
    await page.getByRole('checkbox', { name: 'Bookmarked' }).check();
    await expect.poll(() => page.locator('.qa:visible').count()).toBe(1);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Bookmarked: Practise' }).click();
    await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('[data-count=fresh]').innerText()).toMatch(/^[1-9]$/u);
    await page.context().close();
  });
});

test('the question page and its card on the sheet show the same bookmark, and a progress file contains it', async () => {
  const page = await open('/questions/');
  const target = await page.locator('.qa-row[data-asked] .qa-answer a').first().getAttribute('href');
  const question = new URL(target ?? '', page.url()).href;
  await page.goto(question);
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await kept(page, 1);
  await page.locator('.crumbs a[href*="/topics/"]').click();
  await page.waitForURL(/\/topics\//u);
  await kept(page, 1);
  const title = (await pressed(page).getAttribute('aria-label'))?.replace('Bookmark: ', '');
  await page.goto(new URL('/practice/', url).href);
  await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
  await page.getByText('Your progress', { exact: true }).click();
  const download = await downloaded(page, page.getByRole('button', { name: 'Export progress' }));
  const { bookmarks, known } = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(bookmarks.length).toBeGreaterThan(0);
  expect(known.some(({ asked }: { asked: string }) => asked.includes(title ?? '-'))).toBe(true);
  await page.goto(question);
  await kept(page, 1);
  await page.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await kept(page, 0);
  await page.reload();
  await page.getByRole('button', { name: 'Bookmark', exact: true }).waitFor();
  await kept(page, 0);
  await page.context().close();
});

test('without JavaScript there is no bookmark button, and nothing is loaded before one is pressed', async () => {
  const bare = await open('/', { script: false });
  const asked = kinds.filter(
    (path) => path.startsWith('/topics/') || path.includes('/questions/') || path === '/traps/',
  );
  expect(asked.length).toBeGreaterThan(3);
  for (const path of asked) {
    await bare.goto(new URL(path, url).href);
    expect(await bare.locator('[data-asked]').count()).toBeGreaterThan(0);
    expect(await bare.locator('.bookmark:visible, [data-bookmarks]:visible').count()).toBe(0);
  }
  await bare.context().close();
  const page = await open('about:blank');
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto(new URL('/questions/', url).href);
  await settled(page);
  expect(loaded.filter((address) => /practice\/cards|keep-bookmark/u.test(address))).toEqual([]);
  await page.context().close();
});

test('a bookmark set while a practice page is open in another tab survives practice in that tab', async () => {
  const practice = await open('/practice/', { width: 390 });
  await practice.getByLabel('Number of cards').focus();
  await practice.locator('.practice[data-ready]').waitFor({ state: 'attached' });
  const list = await practice.context().newPage();
  await list.goto(new URL('/questions/', url).href);
  await list
    .getByRole('button', { name: /^Bookmark: / })
    .nth(2)
    .click();
  await kept(list, 1);
  await practice.getByRole('button', { name: 'Start' }).click();
  await practice.getByRole('button', { name: 'Show answer' }).click();
  await practice.getByRole('button', { name: 'Good' }).click();
  await practice.locator('.practice:not([data-saving])').waitFor();
  await list.reload();
  await kept(list, 1);
  await pressed(list).click();
  await kept(list, 0);
  await practice.getByRole('button', { name: 'Bookmark', exact: true }).click();
  await practice.locator('.practice:not([data-saving])').waitFor();
  // Of all that was changed on the two pages, nothing is lost and nothing comes back.
  await practice.reload();
  await practice.locator('.practice[data-ready]').waitFor({ state: 'attached' });
  await practice.getByText('Your progress', { exact: true }).click();
  const download = await downloaded(practice, practice.getByRole('button', { name: 'Export progress' }));
  const record = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(record.reviews).toHaveLength(1);
  expect(record.bookmarks).toHaveLength(1);
  await practice.context().close();
});
