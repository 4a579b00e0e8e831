import type { Page } from 'playwright-core';

/** How long nothing may have come before a page counts as loaded whole, in milliseconds. */
const QUIET = 500;

/**
 * Waits until a page asks for nothing more. Playwright's `networkidle` cannot be used: Chromium without windows does not tell it of
 * every page.
 */
export async function settled(page: Page): Promise<void> {
  const loaded = () => page.evaluate(() => performance.getEntriesByType('resource').length);
  for (let before = -1, now = await loaded(); now !== before; ) {
    await page.waitForTimeout(QUIET);
    [before, now] = [now, await loaded()];
  }
}
