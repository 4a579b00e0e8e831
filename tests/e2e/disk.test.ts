import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { downloaded, resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();
const { dir } = inject('site');

const unpacked = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
beforeAll(() => {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(dir, 'downloads/offline.zip'))))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), bytes);
  }
});
afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

describe.each([
  ['built', dir],
  ['unpacked from its zip', unpacked],
])('a site on a disk, as it was %s,', (_, root) => {
  const fromDisk = (path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> =>
    open(pathToFileURL(join(root, path)).href, options);

  test.each([390, 1280])('can be searched, and its links work (%i px wide)', async (width) => {
    const start = pathToFileURL(join(root, 'index.html')).href;
    const page = await fromDisk('index.html', { width });
    await page.locator('[data-open-search]').first().click();
    await page.getByRole('combobox').fill('copy vs add');
    await resultsOf(page, 'copy vs add');
    await page.getByRole('dialog').getByRole('option').first().click();
    await page.waitForURL(({ href }) => /\/index\.html(?:#.*)?$/u.test(href) && !href.startsWith(start));
    expect(await page.getByRole('main').innerText()).toMatch(/\bADD\b[^.]*(archive|tar)/i);
    await page.locator('.site-title').click();
    await page.waitForURL(start);
    await page.context().close();
  });

  test('can be practised, and keeps the progress', async () => {
    const page = await fromDisk('practice/index.html');
    await page.getByLabel('Number of cards').fill('1');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('button', { name: 'Show answer' }).click();
    expect((await page.locator('[data-part=back]').innerText()).length).toBeGreaterThan(10);
    await page.getByRole('button', { name: 'Easy' }).click();
    await page.getByText('1 of 1 known').waitFor();
    await page.locator('.practice:not([data-saving])').waitFor();
    await page.reload();
    await page.getByLabel('Number of cards').focus();
    await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
    expect(await page.locator('[data-count=known]').innerText()).toBe('1');
    await page.context().close();
  });

  test('runs a mock interview, and exports and imports the progress', async () => {
    const page = await fromDisk('practice/index.html', { width: 390 });
    await page.getByText('Mock interview').click();
    await page.getByLabel('Number of cards').fill('1');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('timer').getByText('left').waitFor();
    await page.getByRole('button', { name: 'Show answer' }).click();
    await page.getByRole('button', { name: 'Easy' }).click();
    await page.getByText('1 of 1 known').waitFor();
    await page.getByRole('button', { name: 'New session' }).click();
    await page.getByText('Your progress', { exact: true }).click();
    const download = await downloaded(page, page.getByRole('button', { name: 'Export progress' }));
    const file = await download.path();
    const other = await fromDisk('practice/index.html');
    await other.getByLabel('Number of cards').focus();
    await other.locator('.practice[data-ready]').waitFor({ state: 'attached' });
    await other
      .locator('[data-do=import]')
      .setInputFiles({ name: 'practice.json', mimeType: 'application/json', buffer: readFileSync(file) });
    await other.getByText('Progress imported.').waitFor();
    expect(await other.locator('[data-count=known]').innerText()).toBe('1');
    await page.context().close();
    await other.context().close();
  });

  test('filters a list and changes the theme', async () => {
    const page = await fromDisk('traps/index.html', { width: 390 });
    const all = await page.locator('.card:visible').count();
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('volume');
    await expect.poll(() => page.locator('.card:visible').count()).toBeLessThan(all);
    expect(await page.locator('.card[data-asked]').count()).toBeGreaterThan(0);
    expect(await page.locator('.bookmark').count()).toBe(0);
    await page.getByRole('button', { name: /theme|dark/i }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.context().close();
  });
});

test('the zip of a site contains only what works on a disk, and no dead links', async () => {
  const bytes = readFileSync(join(dir, 'downloads/offline.zip'));
  const paths = Object.keys(unzipSync(bytes));
  expect(
    paths.filter((path) => /^(?:_astro\/.*\.js|pagefind|downloads\/pdf|downloads\/offline)|wasm$/u.test(path)),
  ).toEqual([]);
  expect(paths).toContain('practice/cards.js');
  const page = await open(pathToFileURL(join(unpacked, 'index.html')).href, { width: 390 });
  const links = await page
    .locator('a[href]:visible')
    .evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).pathname));
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((path) => /\.pdf$|offline\.zip$/u.test(path))).toEqual([]);
  await page.context().close();
});
