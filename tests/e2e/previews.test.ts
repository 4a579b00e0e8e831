import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { useServer } from './serve.ts';
import { settled } from './settled.ts';

const open = useBrowser();
const { dir } = inject('site');
const { at, outside } = useServer(() => dir, { base: '/repo/' });

/** More than anybody waits for a preview to come or to go, in milliseconds of the page. */
const LONG = 2000;

/** The files of previews that a page asks for from now on. */
const files = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/\/previews\/\d+\.js$/u.test(request.url())) asked.push(request.url());
  });
  return asked;
};

/** A link to a question that is not beside what it leads to. */
const link = (page: Page) => page.locator('.related a[href*="questions/"]:not([aria-current])').first();
const preview = (page: Page) => page.locator('.preview');

/** Opens a question from its list. */
async function openQuestion(list: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(list, options);
  const target = await page.locator('.qa-answer a').first().getAttribute('href');
  await page.goto(new URL(target ?? '', page.url()).href + (list.startsWith('file:') ? 'index.html' : ''));
  return page;
}

describe.each([
  ['below /repo/', () => at('/questions/')],
  ['over file://', () => pathToFileURL(join(dir, 'questions/index.html')).href],
])('a link %s', (_, list) => {
  test('shows a preview of its target on hover, which the pointer can enter; touch shows none', async () => {
    const page = await openQuestion(list());
    await page.clock.install();
    const title = await link(page).locator('bdi').innerText();
    await link(page).dispatchEvent('pointerover', { pointerType: 'touch', bubbles: true });
    await page.clock.runFor(LONG);
    expect(await preview(page).isVisible()).toBe(false);
    await link(page).hover();
    await page.clock.runFor(LONG);
    await preview(page).waitFor();
    const lines = await preview(page).locator('p').allInnerTexts();
    expect(lines[0]).toMatch(/^Question/u);
    expect(lines[1]).toBe(title);
    expect(lines[2]?.length).toBeGreaterThan(20);
    await preview(page).hover();
    await page.clock.runFor(LONG);
    expect(await preview(page).isVisible()).toBe(true);
    await page.getByRole('heading', { level: 1 }).hover();
    await page.clock.runFor(LONG);
    await preview(page).waitFor({ state: 'hidden' });
    await link(page).hover();
    await page.clock.runFor(LONG);
    await preview(page).waitFor();
    await page.keyboard.press('Escape');
    await preview(page).waitFor({ state: 'hidden' });
    expect(outside.splice(0).filter((asked) => asked !== '/favicon.ico')).toEqual([]);
    await page.context().close();
  });
});

test('a link focused by keyboard shows a preview until Escape or until the focus moves', async () => {
  const page = await openQuestion('/questions/', { dark: true });
  await link(page).focus();
  // Only a key tells the browser that somebody uses the keyboard.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await preview(page).waitFor();
  expect(await preview(page).getAttribute('aria-hidden')).toBe('true');
  expect(await link(page).getAttribute('aria-describedby')).toBeNull();
  const [above, box] = [await link(page).boundingBox(), await preview(page).boundingBox()];
  expect(box && above && (box.y >= above.y + above.height - 1 || box.y + box.height <= above.y + 1)).toBe(true);
  await page.keyboard.press('Escape');
  await preview(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Tab');
  await preview(page).waitFor();
  await page.getByRole('heading', { level: 1 }).click();
  await preview(page).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('the link under the pointer when the code has loaded is the one that is previewed', async () => {
  const held = Promise.withResolvers<void>();
  const page = await openQuestion('/questions/', {
    keeps: false,
    prepare: (opened) =>
      opened.route(/\/previews\.[^/]+\.js$/u, async (route) => {
        await held.promise;
        await route.continue();
      }),
  });
  const links = page.locator('.related a[href*="questions/"]:not([aria-current])');
  const request = page.waitForRequest(/\/previews\.[^/]+\.js$/u);
  await links.nth(0).hover();
  await request;
  await links.nth(1).hover();
  held.resolve();
  await preview(page).waitFor();
  expect(await preview(page).locator('p').nth(1).innerText()).toBe(await links.nth(1).locator('bdi').innerText());
  await page.context().close();
});

test('nothing is loaded for previews before a link is hovered', async () => {
  const page = await open('about:blank');
  const asked = files(page);
  await page.goto(new URL('/topics/', inject('site').url).href);
  await settled(page);
  expect(asked).toEqual([]);
  await page.locator('.tile a').first().hover();
  await preview(page).waitFor();
  expect(asked).toHaveLength(1);
  await page.context().close();
});
