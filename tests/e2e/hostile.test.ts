import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { IMAGE, NOTE, SCRIPT } from './hostile-note.ts';
import { useServer } from './serve.ts';

const open = useBrowser();

const parent = mkdtempSync(join(tmpdir(), 'cribsmith-test-'));
const out = join(parent, 'out');
beforeAll(async () => {
  mkdirSync(join(parent, 'notes'));
  writeFileSync(join(parent, 'notes', 'a & b <b>.md'), NOTE);
  await build({ notes: join(parent, 'notes'), out, papers: [], packs: 'off', title: `Notes ${IMAGE}` });
}, 120_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));
const { at } = useServer(() => out);

/** What hostile text would have become, had it not stayed text. */
const found = (page: Page) =>
  page.evaluate(() => ({
    hit: Reflect.get(window, 'hit'),
    made: document.querySelectorAll(
      '[onerror], [onload], a[href^="javascript:" i], img[src="x"], main script:not([type])',
    ).length,
  }));

test('hostile notes stay text on every page', async () => {
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('index.html'));
  expect(pages.length).toBeGreaterThan(12);
  const page = await open(at('/'));
  for (const path of pages) {
    await page.goto(at(path.replaceAll('\\', '/').replace(/index\.html$/u, '')));
    expect([path, await found(page)]).toEqual([path, { hit: undefined, made: 0 }]);
  }
  await page.context().close();
}, 120_000);

test('hostile notes stay text while they are practised, searched and highlighted', async () => {
  const page = await open(at('/practice/'));
  await page.getByRole('button', { name: 'Start' }).click();
  for (let card = 0; card < 3; card++) {
    await page.getByRole('button', { name: 'Show answer' }).click();
    expect(await found(page)).toEqual({ hit: undefined, made: 0 });
    await page.getByRole('button', { name: card === 0 ? 'Again' : 'Good' }).click();
  }
  await page.getByRole('button', { name: 'Bookmark' }).click();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('heading', { name: 'Summary' }).waitFor();
  expect(await page.locator('[data-part=missed] a').count()).toBe(1);
  expect(await found(page)).toEqual({ hit: undefined, made: 0 });
  await page.keyboard.press('/');
  for (const query of ['layer', IMAGE, SCRIPT, '<img']) {
    await page.getByRole('combobox').fill(query);
    await resultsOf(page, query);
    expect([query, await found(page)]).toEqual([query, { hit: undefined, made: 0 }]);
  }
  await page.goto(at('/questions/'));
  await page.locator('summary .progress-mark').first().waitFor();
  await page.locator('details.qa summary').first().click();
  await page.locator('.qa-answer').first().getByText('A change of files').first().waitFor();
  expect(await found(page)).toEqual({ hit: undefined, made: 0 });
  await page.goto(at(`/no/such/${encodeURIComponent(IMAGE)}/`));
  expect(await found(page)).toEqual({ hit: undefined, made: 0 });
  await page.context().close();
}, 120_000);
