import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { downloaded, resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();

/** A question whose answer is asked in further cards is only begun when one of them is known. */
const PRACTISED = /\b(?:Learnt|Started)\b/u;

/** Cards are loaded when somebody turns to the page. */
async function ready(page: Page): Promise<void> {
  await page.getByLabel('Number of cards').focus();
  await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
}

test('three cards by keyboard: reveal, grade, undo, summary; the progress is kept', async () => {
  const page = await open('/practice/');
  await ready(page);
  await page.getByLabel('Number of cards').fill('3');
  await page.getByRole('button', { name: 'Start' }).click();
  const front = page.locator('[data-part=front]');
  const first = await front.innerText();
  expect(await page.getByRole('button', { name: 'Good' }).isVisible()).toBe(false);
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
  await page.getByText('2 of 3 known on the first try').waitFor();
  expect(await page.locator('[data-part=missed] a').count()).toBe(1);
  await page.locator('.practice:not([data-saving])').waitFor();
  await page.reload();
  await ready(page);
  expect(await page.locator('[data-count=known]').innerText()).not.toBe('0');
  await page.context().close();
});

test.each(['Start', 'Random cards'])('%s is not lost if it is pressed before the cards have loaded', async (name) => {
  const page = await open('/practice/', { width: 390 });
  let send = () => {};
  const sent = new Promise<void>((resolve) => {
    send = resolve;
  });
  await page.route('**/practice/cards.js', async (route) => {
    await sent;
    await route.continue();
  });
  await page.getByRole('button', { name }).click();
  expect(await page.locator('.practice-card').isVisible()).toBe(false);
  send();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.context().close();
});

test('progress is exported to a file and imported in another browser', async () => {
  const page = await open('/practice/', { width: 390 });
  await ready(page);
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Easy' }).click();
  await page.getByRole('button', { name: 'New session' }).click();
  await page.getByText('Your progress', { exact: true }).click();
  const download = await downloaded(page, page.getByRole('button', { name: 'Export progress' }));
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

test('a mock interview is timed, and no state of the page has accessibility violations', async () => {
  const page = await open('/practice/', { width: 390, dark: true });
  await ready(page);
  await page.getByText('Mock interview').click();
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('timer').getByText('left').waitFor();
  // The screen of a phone is for the question.
  expect(await page.locator('.practice > .lead').isVisible()).toBe(false);
  expect(await page.locator('.practice-grades').isVisible()).toBe(false);
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show answer' }).click();
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Again' }).click();
  await page.getByText('0 of 1 known').waitFor();
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('practised and bookmarked questions are marked in lists, on sheets and in search results', async () => {
  const page = await open('/practice/');
  // A transition between pages that the next step cuts short, the browser reports as an error of the page.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await ready(page);
  await page.getByText('Filter cards').click();
  await page.getByText('Questions', { exact: true }).last().click();
  await page.getByLabel('Number of cards').fill('1');
  await page.getByRole('button', { name: 'Random cards' }).click();
  const target = await page.locator('[data-part=page]').getAttribute('href');
  const question = await page.locator('.asked').innerText();
  await page.getByRole('button', { name: 'Bookmark' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Easy' }).click();
  await page.getByText('1 of 1 known').waitFor();
  await page.locator('.practice:not([data-saving])').waitFor();
  await page.goto(new URL('/questions/', page.url()).href);
  const row = page.locator('summary').filter({ has: page.getByRole('img', { name: PRACTISED }) });
  await row.waitFor();
  // Code in a question has blanks around it on a card.
  const bare = (text: string) => text.replaceAll(/\s+/gu, '');
  expect(bare(await row.innerText())).toContain(bare(question));
  expect(await page.locator('summary .progress-mark').count()).toBe(1);
  await page.locator('.bookmark[aria-pressed=true]').waitFor();
  expect(await page.locator('.bookmark[aria-pressed=true]').count()).toBe(1);
  expect(await violationsOf(page)).toEqual([]);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(question);
  await resultsOf(page, question);
  // On the line of the title, and not on one of its own.
  await page.getByRole('option', { name: PRACTISED }).first().locator('strong .progress-mark').first().waitFor();
  await page.goto(target ?? '');
  const topic = page.locator('.crumbs a[href*="/topics/"]');
  await topic.click();
  await page.locator('.card header').getByRole('img', { name: PRACTISED }).first().waitFor();
  // A sheet that has a drawing with links, as not every topic has.
  await page.goto(new URL('/topics/docker-networking/', page.url()).href);
  await page.locator('svg a').first().hover();
  expect(errors).toEqual([]);
  await page.context().close();
});

test('before an exam date, the home page links to practice with a plan for each day', async () => {
  const page = await open('/', { width: 390 });
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('Interview date').fill(day);
  await page.getByRole('link', { name: /Plan for a date: Practise/ }).click();
  await page.waitForURL(new RegExp(`/practice/\\?exam=${day}$`));
  await ready(page);
  await page.getByText(/^(9|10|11) days to go: \d+ new cards a day\.$/).waitFor();
  await page.context().close();
});

test('the page of a set lists each card with its reason, and links to the same set in practice, on paper and in a deck', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: 'Fifteen minutes', exact: true }).click();
  await page.waitForURL(/\/times\/fifteen-minutes\/$/);
  const rows = await page.locator('.time-rows li').allInnerTexts();
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row).toMatch(/(asked often|build on it|basic|a trap|has a key phrase|quick to read)/);
  const links = page.locator('.time-take').first().getByRole('link');
  const targets = await links.evaluateAll((found) => found.map((link) => (link as HTMLAnchorElement).href));
  for (const end of [/\?time=fifteen-minutes$/, /fifteen-minutes-a4\.pdf$/, /fifteen-minutes\.apkg$/])
    expect(targets.some((target) => end.test(target))).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
});

test('the home page links to the cards that fit into the available time, and to a sheet of the same cards', async () => {
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
