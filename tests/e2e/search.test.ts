import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { addressOf, resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();

test.each([390, 1440])('the first result for COPY vs ADD answers it (%i px wide)', async (width) => {
  const page = await open('/', { width });
  await page.keyboard.press('/');
  await page.keyboard.type('COPY vs ADD');
  await resultsOf(page, 'COPY vs ADD');
  await page.getByRole('dialog').getByRole('option').first().click();
  await page.waitForURL((url) => url.pathname !== '/');
  const main = await page.getByRole('main').innerText();
  expect(main).toMatch(/\bCOPY\b/);
  expect(main).toMatch(/\bADD\b[^.]*(archive|tar)/i);
});

test.each([
  ['what is a multi-stage build', /multi-stage/i],
  ['docker system prune', /prune/],
  ['--network', /--network/],
  ['exit code 137', /137/],
])('%s is found', async (query, answer) => {
  const page = await open('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(query);
  await resultsOf(page, query);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname !== '/');
  expect(await page.getByRole('main').innerText()).toMatch(answer);
});

test('a query without results is reported', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('xyzzyplugh');
  await page
    .getByRole('dialog')
    .getByText(/nothing|no results/i)
    .waitFor();
  expect(await page.getByRole('dialog').getByRole('option').count()).toBe(0);
});

test('before anything is typed, it shows popular questions and the kinds; selecting a kind shows only that kind', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('option').first().waitFor();
  expect(await dialog.getByRole('option').count()).toBeGreaterThan(4);
  await dialog.getByRole('checkbox', { name: 'Comparisons' }).check();
  await page.getByRole('combobox').fill('network');
  await resultsOf(page, 'network');
  const kinds = await dialog
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => option.getAttribute('data-kind')));
  expect(new Set(kinds)).toEqual(new Set(['comparison']));
  await page.context().close();
});

test('the URL contains the query, and Escape closes the dialog and clears it', async () => {
  const page = await open('/?q=volume');
  await resultsOf(page, 'volume');
  expect(await page.getByRole('combobox').inputValue()).toBe('volume');
  await page.getByRole('combobox').fill('bind mount');
  await resultsOf(page, 'bind mount');
  expect((await addressOf(page)).searchParams.get('q')).toBe('bind mount');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await expect.poll(() => new URL(page.url()).searchParams.has('q')).toBe(false);
  await page.context().close();
});

test.each(['--rm', '&&', 'CMD [', 'C#', '.dockerignore'])('%s is searched while it is typed', async (query) => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await resultsOf(page, query);
  expect(await page.getByRole('dialog').getByRole('option').count()).toBeGreaterThan(0);
  await page.context().close();
});

test('results show the corrected query without shifting the layout', async () => {
  const page = await open('/', { keeps: false });
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route('**/search/texts/*', async (route) => {
    await released;
    await route.continue();
  });
  await page.keyboard.press('/');
  // Finds nothing, but loads all that finds: the results that follow are those that stay.
  await page.getByRole('combobox').fill('xyzzyplugh');
  await resultsOf(page, 'xyzzyplugh');
  await page.getByRole('combobox').fill('volumes are kept');
  const options = page.getByRole('dialog').getByRole('option');
  await options.first().waitFor();
  await page.keyboard.press('ArrowDown');
  const places = () => options.evaluateAll((all) => all.map((option) => option.getBoundingClientRect().top));
  await expect.poll(() => options.count()).toBe(14);
  const before = await places();
  expect(await page.locator('#search-results mark').count()).toBe(0);
  release();
  await resultsOf(page, 'volumes are kept');
  expect(await places()).toEqual(before);
  expect(await options.nth(1).getAttribute('aria-selected')).toBe('true');
  expect(await options.filter({ has: page.locator('mark') }).count()).toBeGreaterThanOrEqual(12);
  expect(await page.locator('#search-results mark').allInnerTexts()).toContain('kept');
  await page.context().close();
});

test('a template names its language', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('dockerfile for rust');
  await resultsOf(page, 'dockerfile for rust');
  const templates = page.getByRole('dialog').locator('[role=option][data-kind=template]');
  expect(await templates.first().innerText()).toContain('Rust');
  await page.context().close();
});

test('the first result needs at most 100 KB', async () => {
  const page = await open('/');
  await page.evaluate(() => {
    const loaded = () => performance.getEntriesByType('resource').map(({ name }) => name);
    const before = new Set(loaded());
    const watch = new MutationObserver(() => {
      const options = [...document.querySelectorAll('#search-results [role=option]')];
      if (!options.some(({ textContent }) => /volume/i.test(textContent))) return;
      watch.disconnect();
      // What is loaded later is for the other results.
      Object.assign(window, { needed: loaded().filter((name) => !before.has(name)) });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('volume');
  const needed = await page.waitForFunction((): string[] | undefined => Reflect.get(window, 'needed'));
  const files = await Promise.all(((await needed.jsonValue()) ?? []).map(async (file) => (await fetch(file)).bytes()));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(100_000);
  await page.context().close();
});
