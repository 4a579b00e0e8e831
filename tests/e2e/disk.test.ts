import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();
const { dir } = inject('site');

const fromDisk = (path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> =>
  open(pathToFileURL(join(dir, path)).href, options);

test.each([390, 1280])('a site on a disk is searched, and links lead from page to page (%i px wide)', async (width) => {
  const page = await fromDisk('index.html', { width });
  await page.locator('[data-open-search]').first().click();
  await page.getByRole('combobox').fill('copy vs add');
  await resultsOf(page, 'copy vs add');
  await page.getByRole('dialog').getByRole('option').first().click();
  await page.waitForURL(/\/index\.html(?:#.*)?$/u);
  expect(await page.getByRole('main').innerText()).toMatch(/\bADD\b[^.]*(archive|tar)/i);
  await page.locator('.site-title').click();
  await page.waitForURL(pathToFileURL(join(dir, 'index.html')).href);
  await page.context().close();
});

test('a site on a disk is practised, and keeps the progress', async () => {
  const page = await fromDisk('practice/index.html');
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  expect((await page.locator('[data-part=back]').innerText()).length).toBeGreaterThan(10);
  await page.getByRole('button', { name: 'Easy' }).click();
  await page.getByText('1 of 1 known').waitFor();
  await page.reload();
  await page.getByLabel('Number of cards').focus();
  await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
  expect(await page.locator('[data-count=known]').innerText()).toBe('1');
  await page.context().close();
});

test('a list on a disk is filtered, and the theme changes', async () => {
  const page = await fromDisk('traps/index.html', { width: 390 });
  const all = await page.locator('.card:visible').count();
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('volume');
  await expect.poll(() => page.locator('.card:visible').count()).toBeLessThan(all);
  await page.getByRole('button', { name: /theme|dark/i }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.context().close();
});
