import { type Browser, chromium, type Download, type Locator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

/** How long a page may take for a step, in milliseconds. On a machine with ten times the work, a step of two seconds takes twenty. */
const PATIENCE = 60_000;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** What the browser says when a page asks for something that its policy forbids. */
const REFUSED = /Content[ -]Security[ -]Policy/i;

/**
 * Starts one browser for a test file. Out: a function that opens a page of the built site. A test fails when a page that it has
 * opened asks for something that the page's own policy forbids.
 */
export function useBrowser(): (
  path: string,
  options?: {
    width?: number;
    dark?: boolean;
    script?: boolean;
    /** Whether the site may keep itself: what its service worker answers, no route of a test sees. */
    keeps?: boolean;
    mayRefuse?: boolean;
    /** Does something with the page before it is opened. */
    prepare?: (page: Page) => Promise<unknown>;
  },
) => Promise<Page> {
  let browser: Browser;
  const refused: string[] = [];
  afterEach(() => {
    expect(refused.splice(0)).toEqual([]);
  });
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
  });
  afterAll(() => browser.close());
  return async (path, { width = 1280, dark = false, script = true, keeps = true, mayRefuse = false, prepare } = {}) => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      colorScheme: dark ? 'dark' : 'light',
      javaScriptEnabled: script,
      serviceWorkers: keeps ? 'allow' : 'block',
      acceptDownloads: true,
    });
    context.setDefaultTimeout(PATIENCE);
    context.on('console', (message) => {
      if (!mayRefuse && REFUSED.test(message.text())) refused.push(message.text());
    });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(new URL(path, inject('site').url).href);
    return page;
  };
}

/** Waits for the results of a query that was typed: those of its first letters come before. */
export async function resultsOf(page: Page, query: string): Promise<void> {
  await page.locator(`#search-results[data-for=${JSON.stringify(query)}]`).waitFor({ state: 'attached' });
}

/**
 * Lets a button or link bring a file. By keyboard: what is above it may still be drawn, and a pointer that is pressed on a
 * button which then moves presses nothing.
 */
export async function downloaded(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.press('Enter')]);
  return download;
}

/** The address of a page as its script has it: what Playwright tells of it may come later. */
export async function addressOf(page: Page): Promise<URL> {
  return new URL(await page.evaluate(() => location.href));
}
