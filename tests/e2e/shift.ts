import type { Page } from 'playwright-core';

/** Adds up from now on what moves on a page without having been asked to. */
export async function observeShift(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, { shift: Reflect.get(window, 'shift') + Reflect.get(entry, 'value') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The layout shift so far. */
export function shiftOn(page: Page): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'shift'));
}
