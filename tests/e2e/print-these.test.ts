import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { pdfText } from '../print/helpers/pdf.ts';
import { violationsOf } from './accessibility.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

async function printed(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: button }).click();
  return pdfText(readFileSync(await (await download).path()));
}

test('a filtered list of questions gives a PDF of exactly these, and the command that makes it', async () => {
  const page = await open('/questions/');
  await page.getByPlaceholder('Filter this list').fill('secret');
  const title = 'summary > span:not(.number, .level)';
  await expect.poll(() => page.locator(`.qa:not(:visible) ${title}`).count()).toBeGreaterThan(0);
  const titles = await page.locator(`.qa:visible ${title}`).allTextContents();
  const others = await page.locator(`.qa:not(:visible) ${title}`).allTextContents();
  expect(titles.length).toBeGreaterThan(1);
  expect(others.length).toBeGreaterThan(titles.length);
  const box = page.locator('.print-these');
  await box.locator('summary').click();
  await box.locator('select').selectOption('quiz');
  expect(await violationsOf(page, { only: '.print-these' })).toEqual([]);
  const text = await printed(page, 'PDF, A4');
  expect(text).toContain(`${titles.length} questions`);
  // Letters that only join others are not in the text of a PDF as they stand in the page.
  const words = (title: string) =>
    title
      .replaceAll(/[`“”"]/g, '')
      .split(' ')
      .slice(0, 6)
      .join(' ');
  for (const title of titles) expect(text).toContain(words(title));
  const [, ids = ''] = /--kind quiz --ids (\S+)$/.exec((await box.locator('code').textContent()) ?? '') ?? [];
  expect(ids.split(',')).toHaveLength(titles.length);
  const out = folderWith({});
  await call('print', 'notes', '--kind', 'quiz', '--ids', ids, '--paper', 'a4', '--out', out);
  expect(pdfText(readFileSync(`${out}/quiz-a4.pdf`))).toBe(text);
  await page.getByPlaceholder('Filter this list').fill('no question has these words');
  await box.waitFor({ state: 'hidden' });
  await page.context().close();
}, 180_000);

/** How many cards of the page of practice can be printed, of all or of those that are bookmarked. */
async function printable(page: Page, isBookmarked: boolean): Promise<number> {
  await page.getByLabel('Number of cards').focus();
  await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
  if (isBookmarked) {
    await page.getByText('Filter cards').click();
    await page.getByLabel('Bookmarked cards only').check();
  }
  return ((await page.locator('.print-these').getAttribute('data-ids')) ?? '').split(',').filter(Boolean).length;
}

test('the selection for practice can be printed, even bookmarks alone', async () => {
  const page = await open('/practice/');
  expect(await printable(page, false)).toBeGreaterThan(50);
  expect(await printable(page, true)).toBe(0);
  await page.getByLabel('Bookmarked cards only').uncheck();
  await page.getByRole('button', { name: 'Start' }).click();
  await page.locator('[data-do=bookmark]').click();
  await page.locator('.practice:not([data-saving])').waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url());
  expect(await printable(other, true)).toBe(1);
  await page.context().close();
});
