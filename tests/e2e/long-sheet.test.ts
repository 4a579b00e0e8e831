import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { longest } from './page-kinds.ts';

const open = useBrowser();
const sheet = longest('/topics/');

const heightOf = (page: Page) => page.evaluate(() => document.documentElement.scrollHeight);
const notLaidOut = (page: Page) =>
  page
    .locator('.band, .band .card')
    .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length);

test.each([390, 1280])('a long sheet is completed when the browser is idle, %i pixels wide', async (width) => {
  const page = await open(sheet, { width });
  await expect.poll(() => notLaidOut(page), { timeout: 20_000 }).toBe(0);
  const atOnce = await open(sheet, { width });
  const parts = await atOnce.locator('.band, .band .card').evaluateAll((all) => {
    for (const part of all) (part as HTMLElement).style.contentVisibility = 'visible';
    return all.length;
  });
  expect(parts).toBeGreaterThan(20);
  expect(await heightOf(page)).toBe(await heightOf(atOnce));
  await atOnce.context().close();
  await page.context().close();
});

test('without scripts, a long sheet is complete from the start', async () => {
  const page = await open(sheet, { script: false });
  expect(await page.locator('.band').count()).toBeGreaterThan(3);
  expect(await notLaidOut(page)).toBe(0);
  await page.context().close();
});

test('a long sheet is printed in full, however early', async () => {
  const page = await open('about:blank');
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await page.goto(new URL(sheet, inject('site').url).href);
  expect(await notLaidOut(page)).toBeGreaterThan(1);
  await page.emulateMedia({ media: 'print' });
  expect(await notLaidOut(page)).toBe(0);
  await page.context().close();
});

test.each([390, 1280])('a link into a long sheet scrolls there and stays there, %i pixels wide', async (width) => {
  const page = await open(sheet, { width });
  const places = await page
    .locator('.band:nth-child(n + 3)')
    .evaluateAll((bands) => bands.flatMap((band) => [...band.querySelectorAll('h3[id]')].at(-1)?.id ?? []));
  await page.context().close();
  for (const place of [places.at(0), places.at(-2)]) {
    const there = await open(`${sheet}#${place}`, { width });
    const top = () =>
      there.evaluate((id) => document.getElementById(id)?.getBoundingClientRect().top ?? 0, place ?? '');
    const before = await top();
    await expect.poll(() => notLaidOut(there), { timeout: 20_000 }).toBe(0);
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(300);
    expect(Math.abs((await top()) - before)).toBeLessThan(2);
    const here = await there.locator('.jump [aria-current]').getAttribute('href');
    const own = await there.evaluate(
      (id) => document.getElementById(id)?.closest('.band')?.querySelector('h2')?.id,
      place ?? '',
    );
    expect(here).toBe(`#${own}`);
    await there.context().close();
  }
});
