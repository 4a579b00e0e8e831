import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pdfCopy, pdfWords } from '../print/helpers/pdf.ts';
import { emptyShareOf, pdfPictures } from '../print/helpers/pictures.ts';
import { useBrowser } from './browser.ts';
import { pages } from './page-kinds.ts';

const open = useBrowser();
/** Points an inch of the pictures of pages. */
const RESOLUTION = 36;
const MM = RESOLUTION / 25.4;
/** The margins of the style sheet for paper. Only a stretch of a third of a page counts as empty. */
const FRAME = {
  top: Math.round(14 * MM),
  bottom: Math.round(14 * MM),
  left: Math.round(12 * MM),
  right: Math.round(12 * MM),
  columns: 1,
  hole: Math.round(90 * MM),
};
const MOST_EMPTY = 0.15;

const printOf = async (page: Page) => new Uint8Array(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));

const kinds = [
  '/commands/',
  '/practices/',
  '/templates/node/',
  pages.find((path) => /^\/questions\/.+\/.+\//.test(path)) ?? '',
  '/topics/docker-networking/',
];

describe.each(kinds)('%s printed by the browser', (path) => {
  test('has numbered, non-empty pages without overflow', async () => {
    const page = await open(path);
    const bytes = await printOf(page);
    const { words, width } = pdfWords(bytes);
    const pictures = pdfPictures(bytes, RESOLUTION);
    expect(words.filter(({ left, right }) => left < 24 || right > width - 24)).toEqual([]);
    expect(pdfCopy(bytes)).toContain(`1 / ${pictures.length}`);
    // The last page ends where the text does.
    expect(emptyShareOf(pictures.slice(0, -1), FRAME)).toBeLessThan(MOST_EMPTY);
    await page.context().close();
  });
});

test('the list of questions is printed with complete answers', async () => {
  const page = await open('/questions/');
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.keyboard.press('Control+p');
  await page.locator('html[data-printed]').waitFor();
  expect(await page.locator('.qa-answer[data-answer]').count()).toBe(0);
  const text = pdfCopy(await printOf(page));
  // The last child is a link to the page of the question, which paper does not need.
  const answers = await page.locator('.qa-answer').evaluateAll((all) =>
    all.map(({ children }) =>
      [...children]
        .slice(0, -1)
        .map((part) => part.textContent)
        .join(''),
    ),
  );
  const words = (said: string) => said.replace(/\W+/g, '');
  const ends = answers.map((answer) => words(answer).slice(-40)).filter((end) => end.length === 40);
  expect(ends.length).toBeGreaterThan(100);
  const printed = words(text);
  expect(ends.filter((end) => !printed.includes(end)).length).toBeLessThan(ends.length / 10);
  await page.context().close();
});
