import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { kinds } from './page-kinds.ts';

const open = useBrowser();

/** Everything that a first visit loads, compressed as a server would, in bytes. */
const MOST = 50_000;
/** A layout shift that is reported as 0. On a server as near as this one the font may come between the first two frames. */
const STILL = 0.005;
/** Practices in rows by languages in columns: many times as much as any other page. */
const LARGEST = new Set(['/practices/']);
/** The pictures of first pages on the print page, which browsers fetch before they are scrolled to. */
const PICTURE = /\/downloads\/pdf\/.*\.png$/u;
const MOST_OF_PICTURES = 250_000;

test.each(kinds)('%s is light, and nothing on it moves', async (path) => {
  for (const width of [390, 1280]) {
    const page = await open('about:blank', { width });
    const loaded: Promise<number>[] = [];
    const pictures: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith('data:')) return;
      (PICTURE.test(response.url()) ? pictures : loaded).push(
        response
          .body()
          .then((body) => (/\.woff2$/.test(response.url()) ? body.length : brotliCompressSync(body).length))
          // What is fetched ahead when all is measured goes with the page.
          .catch(() => 0),
      );
    });
    await page.addInitScript(() => {
      Object.assign(window, { shift: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(path, inject('site').url).href, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
    const weight = await sumOf(loaded);
    expect(await sumOf(pictures)).toBeLessThanOrEqual(MOST_OF_PICTURES);
    expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(STILL);
    if (!LARGEST.has(path)) expect(weight).toBeLessThanOrEqual(MOST);
    await page.context().close();
  }
});

async function sumOf(bytes: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(bytes)).reduce((sum, each) => sum + each, 0);
}
