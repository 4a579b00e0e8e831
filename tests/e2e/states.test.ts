import { describe, expect, test } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { kinds } from './page-kinds.ts';

const open = useBrowser();

/** What axe finds on a page as it is now, or in a part of it. */
describe.concurrent.each([
  { width: 390, dark: false },
  { width: 390, dark: true },
  { width: 1280, dark: false },
  { width: 1280, dark: true },
])('at %o, axe finds nothing', (look) => {
  test('in the search dialog: empty, with results, filtered, corrected, and without results', async () => {
    const page = await open('/', look);
    const dialog = page.getByRole('dialog');
    await page.locator('[data-open-search]').first().click();
    await dialog.getByRole('option').first().waitFor();
    await expect.poll(() => dialog.evaluate((box) => getComputedStyle(box).opacity)).toBe('1');
    expect(await violationsOf(page, { only: '#search' })).toEqual([]);
    const query = 'what is a volume';
    await page.getByRole('combobox').fill(query);
    await resultsOf(page, query);
    await page.keyboard.press('ArrowDown');
    expect(await dialog.locator('mark').count()).toBeGreaterThan(0);
    expect(await violationsOf(page, { only: '#search' })).toEqual([]);
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('option').first().waitFor();
    expect(await violationsOf(page, { only: '#search' })).toEqual([]);
    await dialog.getByRole('checkbox').first().uncheck();
    await page.getByRole('combobox').fill('contianer');
    await dialog.getByRole('status').getByRole('button').waitFor();
    expect(await violationsOf(page, { only: '#search' })).toEqual([]);
    await page.getByRole('combobox').fill('xyzzyplugh');
    await dialog.getByText(/nothing|no results/i).waitFor();
    expect(await violationsOf(page, { only: '#search' })).toEqual([]);
    await page.context().close();
  }, 180_000);

  test('in practice: before an exam date, with a card, its answer, after grading, and in the summary', async () => {
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const page = await open(`/practice/?exam=${day}`, look);
    await page.getByLabel('Number of cards').fill('2');
    await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
    await page.getByText('Filter cards').click();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Start' }).click();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Show answer' }).click();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Again' }).click();
    await page.getByRole('button', { name: 'Show answer' }).waitFor();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    while (await page.getByRole('button', { name: 'Show answer' }).isVisible()) {
      await page.getByRole('button', { name: 'Show answer' }).click();
      await page.getByRole('button', { name: 'Easy' }).click();
    }
    await page.getByText(/1 of 2 known/u).waitFor();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.context().close();
  }, 180_000);

  test('in a mock interview: a question, its answer and the summary', async () => {
    const page = await open('/practice/', look);
    await page.getByLabel('Number of cards').focus();
    await page.locator('.practice[data-ready]').waitFor({ state: 'attached' });
    await page.getByText('Mock interview').click();
    await page.getByLabel('Number of cards').fill('1');
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('timer').getByText('left').waitFor();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Show answer' }).click();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.getByRole('button', { name: 'Good' }).click();
    await page.getByText('1 of 1 known').waitFor();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.context().close();
  }, 180_000);

  test('on a question with a hidden answer, a filtered list, and a page that does not exist', async () => {
    const page = await open(kinds.find((kind) => /^\/questions\/./u.test(kind)) ?? '', look);
    await page.getByRole('button', { name: 'Try first' }).click();
    expect(await violationsOf(page)).toEqual([]);
    await page.goto(new URL('/questions/', page.url()).href);
    await page.getByRole('searchbox', { name: 'Filter by words' }).fill('volume');
    await page.locator('.qa summary:visible').first().click();
    expect(await violationsOf(page, { only: 'main' })).toEqual([]);
    await page.goto(new URL('/404.html', page.url()).href);
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  }, 180_000);
});
