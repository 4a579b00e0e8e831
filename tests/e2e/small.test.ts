import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { kinds } from './page-kinds.ts';

const open = useBrowser();
/** What is seen of a page of 1280 by 1024 pixels that is enlarged four times. */
const WIDTH = 320;
const HEIGHT = 256;
/** The smallest type, in pixels. */
const SMALLEST = 12;
/** The least height of what is tapped, in pixels. */
const TARGET = 24;
/** Part of the height that bars may take which stay where they are. */
const BARS = 0.25;

describe.each(kinds)('%s, 320 pixels wide or enlarged four times', (path) => {
  test('is not cut, has no small type, and leaves the room to its text', async () => {
    const page = await open(path, { width: WIDTH });
    await page.setViewportSize({ width: WIDTH, height: HEIGHT });
    const seen = await page.evaluate((smallest) => {
      const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) =>
        element.checkVisibility(),
      );
      const hasText = ({ childNodes }: HTMLElement) =>
        [...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      const isSmall = (element: HTMLElement) => {
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        // Words for screen readers alone have no size.
        return size > 0 && size < smallest;
      };
      const stays = (element: HTMLElement) => ['fixed', 'sticky'].includes(getComputedStyle(element).position);
      window.scrollTo(0, document.body.scrollHeight / 2);
      return {
        width: document.documentElement.scrollWidth,
        small: [
          ...new Set(
            shown
              .filter(hasText)
              .filter(isSmall)
              .map(({ tagName, className }) => `${tagName}.${className}`),
          ),
        ],
        bars: shown
          .filter((element) => stays(element) && element.offsetWidth > window.innerWidth / 2)
          .reduce((sum, { offsetHeight }) => sum + offsetHeight, 0),
      };
    }, SMALLEST);
    expect(seen.width).toBeLessThanOrEqual(WIDTH);
    expect(seen.small).toEqual([]);
    expect(seen.bars).toBeLessThanOrEqual(BARS * HEIGHT);
    await page.context().close();
  });
});

test('the grades of a card stay inside it where own notes are practised', async () => {
  const page = await open('/make/', { width: WIDTH });
  await page.locator('.make-app').waitFor();
  await page.getByRole('textbox', { name: 'Your notes' }).fill('# A\n\n## Q: How is it started?\n\nIt starts.\n');
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
  await page.getByRole('tab', { name: 'Practise' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  const easy = page.getByRole('button', { name: 'Easy' });
  await easy.waitFor();
  const right = (box: { x: number; width: number } | null) => (box ? box.x + box.width : Number.NaN);
  const [button, card] = await Promise.all([easy.boundingBox(), page.locator('.practice-card').boundingBox()]);
  expect(right(button)).toBeLessThanOrEqual(right(card));
  await page.context().close();
});

test.each(['/', '/templates/'])('no link of %s is too small for a thumb, or runs into the next', async (path) => {
  const page = await open(path, { width: 390 });
  const small = await page.locator('main :is(.times, .page-links) a').evaluateAll((links, least) => {
    const boxes = links.map((link) => link.getBoundingClientRect());
    return links
      .filter((_, at) => {
        const { height, right, top } = boxes[at] as DOMRect;
        const next = boxes[at + 1];
        return height < least || (next?.top === top && next.left - right < 8);
      })
      .map(({ textContent }) => textContent);
  }, TARGET);
  expect(await page.locator('main :is(.times, .page-links) a').count()).toBeGreaterThan(2);
  expect(small).toEqual([]);
  await page.context().close();
});

test('the keys that a wide page names are no smaller than its other text may be', async () => {
  const page = await open('/', { width: 1280 });
  const sizes = await page
    .locator('kbd:visible')
    .evaluateAll((keys) => keys.map((key) => Number.parseFloat(getComputedStyle(key).fontSize)));
  expect(sizes.length).toBeGreaterThan(0);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(SMALLEST);
  await page.context().close();
});
