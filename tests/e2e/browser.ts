import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** Starts one browser for a test file. Out: a function that opens a page of the built site. */
export function useBrowser(): (
  path: string,
  options?: { width?: number; dark?: boolean; script?: boolean },
) => Promise<Page> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
  });
  afterAll(() => browser.close());
  return async (path, { width = 1280, dark = false, script = true } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
      acceptDownloads: true,
    });
    const page = await context.newPage();
    await page.goto(new URL(path, inject('site').url).href);
    return page;
  };
}

/** Waits for the results of a query that was typed: those of its first letters come before. */
export async function resultsOf(page: Page, query: string): Promise<void> {
  await page.locator(`#search-results[data-for=${JSON.stringify(query)}]`).waitFor({ state: 'attached' });
}
