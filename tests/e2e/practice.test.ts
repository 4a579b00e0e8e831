import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

/** Cards are loaded when somebody turns to the page. */
async function ready(page: Page): Promise<void> {
  await page.getByLabel('Number of cards').focus();
  await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

test('three cards by keyboard: reveal, grade, undo, summary; and the progress is still there afterwards', async () => {
  const page = await open('/practice/');
  await ready(page);
  await page.getByLabel('Number of cards').fill('3');
  await page.getByRole('button', { name: 'Start' }).click();
  const front = page.locator('[data-part=front]');
  const first = await front.innerText();
  await page.keyboard.press('Space');
  expect((await page.locator('[data-part=back]').innerText()).length).toBeGreaterThan(10);
  await page.keyboard.press('3');
  expect(await front.innerText()).not.toBe(first);
  await page.keyboard.press('u');
  expect(await front.innerText()).toBe(first);
  for (const rating of ['3', '4', '1', '3']) {
    await page.keyboard.press('Space');
    await page.keyboard.press(rating);
  }
  await page.getByText('2 of 3 known at the first attempt').waitFor();
  expect(await page.locator('[data-part=missed] a').count()).toBe(1);
  await page.reload();
  await ready(page);
  expect(await page.locator('[data-count=known]').innerText()).not.toBe('0');
  await page.context().close();
});

test('progress goes into a file, and comes back out of it in another browser', async () => {
  const page = await open('/practice/', { width: 390 });
  await ready(page);
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Easy' }).click();
  await page.getByRole('button', { name: 'New session' }).click();
  await page.getByText('Your progress', { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export progress' }).click(),
  ]);
  const file = await download.path();
  const other = await open('/practice/');
  await ready(other);
  await other.locator('[data-do=import]').setInputFiles({
    name: 'practice.json',
    mimeType: 'application/json',
    buffer: await (await import('node:fs/promises')).readFile(file),
  });
  await other.getByText('Progress imported.').waitFor();
  expect(await other.locator('[data-count=known]').innerText()).toBe('1');
  await page.context().close();
  await other.context().close();
});

test('a mock interview is timed, and no state of the page has an accessibility violation', async () => {
  const page = await open('/practice/', { width: 390, dark: true });
  await ready(page);
  await page.getByText('Mock interview').click();
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('timer').getByText('left').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show answer' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Again' }).click();
  await page.getByText('0 of 1 known').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('the start page leads to the cards that fit into the time there is, and to the sheet of the same', async () => {
  const page = await open('/');
  const tile = page.getByRole('listitem').filter({ hasText: 'Fifteen minutes' });
  expect(await tile.getByRole('link', { name: /A4/ }).getAttribute('href')).toMatch(/fifteen-minutes-a4\.pdf$/);
  await tile.getByRole('link', { name: /Practise/ }).click();
  await page.waitForURL(/\/practice\/\?time=fifteen-minutes$/);
  await ready(page);
  const fresh = Number(await page.locator('[data-count=fresh]').innerText());
  expect(fresh).toBeGreaterThan(0);
  await page.goto(new URL('/practice/', page.url()).href);
  await ready(page);
  expect(Number(await page.locator('[data-count=fresh]').innerText())).toBeGreaterThan(fresh);
  await page.context().close();
});
