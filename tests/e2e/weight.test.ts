import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { htmlOf, kinds, longest } from './page-kinds.ts';
import { observeShift, shiftOn } from './shift.ts';

const open = useBrowser();

/** Everything that a first visit loads, compressed as a server would, in bytes. */
const MOST = 50_000;
/** What of it is not in the page's own part: the rest is for what the notes say. */
const MOST_OF_FRAME = 28_500;
/** Pages that work on something rather than being read: their scripts count as what they say. */
const TOOLS = /^\/(?:practice|make|check|templates\/project)\//u;
/** A layout shift that is reported as 0. On a server as near as this one the font may come between the first two frames. */
const STILL = 0.005;
/** The pictures of first pages on the print page, which browsers fetch before they are scrolled to. */
const PICTURE = /\/downloads\/pdf\/.*\.png$/u;
const MOST_OF_PICTURES = 250_000;

const MAIN = /(?<=<main[^>]*>).*(?=<\/main>)/su;

/** One page of each kind, and the longest of those kinds that have many pages. */
const measured = new Set([
  ...kinds,
  ...['/topics/', '/questions/', '/templates/', '/sources/', '/times/'].map(longest),
]);

test.each([...measured])('%s is light and has no layout shift', async (path) => {
  for (const width of [390, 1280]) {
    const page = await open('about:blank', { width });
    const loaded: Promise<number>[] = [];
    const pictures: Promise<number>[] = [];
    page.on('response', (response) => {
      if (response.url().startsWith('data:')) return;
      (PICTURE.test(response.url()) ? pictures : loaded).push(
        response
          .body()
          .then((body) => (/\.woff2$/.test(response.url()) ? body.length : compressed(body)))
          // What is fetched ahead when all is measured goes with the page.
          .catch(() => 0),
      );
    });
    await observeShift(page);
    await page.goto(new URL(path, inject('site').url).href, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(done))));
    const weight = await sumOf(loaded);
    expect(await sumOf(pictures)).toBeLessThanOrEqual(MOST_OF_PICTURES);
    expect(await shiftOn(page)).toBeLessThan(STILL);
    expect(weight).toBeLessThanOrEqual(MOST);
    const html = htmlOf(path);
    const own = compressed(html) - compressed(html.replace(MAIN, ''));
    if (!TOOLS.test(path)) expect(weight - own).toBeLessThanOrEqual(MOST_OF_FRAME);
    await page.context().close();
  }
});

async function sumOf(bytes: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(bytes)).reduce((sum, each) => sum + each, 0);
}

function compressed(content: string | Buffer): number {
  return brotliCompressSync(content).length;
}
