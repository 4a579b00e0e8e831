import { expect, test } from 'vitest';
import { resultsOf, useBrowser } from './browser.ts';

const open = useBrowser();

test.each([390, 1440])('COPY vs ADD: the first result answers it (%i px wide)', async (width) => {
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

test('a query without results says so', async () => {
  const page = await open('/');
  await page.keyboard.press('/');
  await page.keyboard.type('xyzzyplugh');
  await page
    .getByRole('dialog')
    .getByText(/nothing|no results/i)
    .waitFor();
  expect(await page.getByRole('dialog').getByRole('option').count()).toBe(0);
});
