import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { CHAT, paste, read, ready, taken } from './make-page.ts';

const open = useBrowser();

const TYPED = ' and some more words';

/** What the page did: nodes that it made among the results, and questions that it asked its worker. */
function countWork(): void {
  const work = { nodes: 0, asked: [] as string[] };
  Object.assign(window, { work });
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: { question?: { do: string } }, ...rest: []) {
    work.asked.push(message.question?.do ?? '');
    return postMessage.call(this, message, ...rest);
  };
  addEventListener('DOMContentLoaded', () => {
    const results = document.querySelector('.make-result');
    const watch = new MutationObserver((changes) => {
      work.nodes += changes.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
    });
    if (results) watch.observe(results, { childList: true, subtree: true });
  });
}

/** The work since it was last asked for. */
function workOf(page: Page): Promise<{ nodes: number; asked: string[] }> {
  return page.evaluate(() => {
    const work: { nodes: number; asked: string[] } = Reflect.get(window, 'work');
    const { nodes, asked } = work;
    Object.assign(work, { nodes: 0, asked: [] });
    return { nodes, asked };
  });
}

/** Lets the time of the page go on until everything that was typed has been read. */
async function pause(page: Page): Promise<void> {
  await page.clock.runFor(400);
  await page.clock.resume();
  await read(page);
}

test.each([24, 100])('typing into %d KB reads nothing until it pauses, and then once', async (size) => {
  const page = await open('about:blank', { prepare: (page) => page.addInitScript(countWork) });
  await page.goto(new URL('/make/', inject('site').url).href);
  await ready(page);
  const area = page.getByRole('textbox', { name: 'Your notes' });
  const chats = Array.from({ length: Math.ceil((size * 1000) / CHAT.length) }, (_, at) =>
    CHAT.replaceAll('volume', `volume ${at}`),
  );
  await paste(page, chats.join('\n').slice(0, size * 1000));
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await workOf(page);
  await area.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(TYPED);
  expect(await page.locator('.make').getAttribute('aria-busy')).toBe('true');
  expect(await workOf(page)).toEqual({ nodes: 0, asked: [] });
  await pause(page);
  const { nodes, asked } = await workOf(page);
  expect(asked).toEqual(['read', 'sheet']);
  // Options and counts of the tabs are made again; of the cards only the piece that was typed into.
  expect(nodes).toBeLessThan(60);
  await page.context().close();
});

/** Opens a page whose notes were typed into a moment ago, and which waits for more. */
async function openTyped(): Promise<Page> {
  const page = await ready(await open('/make/'));
  await paste(page, CHAT);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  await page.getByRole('textbox', { name: 'Your notes' }).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('xyzzy');
  return page;
}

test('a download contains text typed a moment ago', async () => {
  const page = await openTyped();
  expect((await taken(page, 'Clean notes')).bytes.toString()).toContain('xyzzy');
  await page.context().close();
});

test('all files requested while notes are read are delivered', async () => {
  const page = await openTyped();
  const names: string[] = [];
  page.on('download', (download) => names.push(download.suggestedFilename()));
  for (const name of ['Anki text', 'CSV', 'Quizlet']) {
    const button = page.locator('.make-take').getByRole('button', { name, exact: true });
    await button.press('Enter', { noWaitAfter: true });
  }
  await expect.poll(() => names.length).toBe(3);
  expect(new Set(names).size).toBe(3);
  await page.context().close();
});
