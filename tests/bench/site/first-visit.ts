import type { Browser } from 'playwright-core';
import { settled } from '../../e2e/settled.ts';
import { observeShift, shiftOn } from '../../e2e/shift.ts';

/** What a first visit of a page costs, and what the first search on it adds. */
export interface Visit {
  bytes: number;
  requests: number;
  /** Cumulative layout shift. */
  shift: number;
  searchBytes: number;
  searchRequests: number;
}

/** How somebody searches on a site. */
export interface Searching {
  button: string;
  field: string;
  result: string;
}

const QUERY = 'what is a volume';

/** Visits a page for the first time, on a phone, and searches. Bytes are counted as they are sent. */
export async function firstVisit(browser: Browser, url: string, { button, field, result }: Searching): Promise<Visit> {
  // What a service worker fetches for later is no part of the visit.
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('data:'))
      sizes.push(response.headerValue('content-length').then((length) => Number(length ?? 0)));
  });
  await observeShift(page);
  await page.goto(url);
  await settled(page);
  const bytes = await sumOf(sizes);
  const requests = sizes.length;
  const shift = await shiftOn(page);
  await page.locator(button).first().click();
  await page.locator(field).fill(QUERY);
  await page.locator(result).first().waitFor();
  await settled(page);
  const visit = {
    bytes,
    requests,
    shift,
    searchBytes: (await sumOf(sizes)) - bytes,
    searchRequests: sizes.length - requests,
  };
  await context.close();
  return visit;
}

async function sumOf(sizes: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
