/**
 * `npm run bench:make [-- DIST]`: what `/make/` takes of a phone. How long it is from a paste to the preview, for texts of 10 KB to
 * 5 MB, how much memory that needs, and what a letter costs the page while somebody types. The text is the project's own notes as
 * the answers of a chat.
 *
 * Chromium slows only the thread of the page, and not a worker. So what is said of a processor that is four times slower is four
 * times the processor time of the two threads that a preview waits for; the time on the clock is that of this machine as it is.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { buildTools, readNotes } from '../../generators/index.ts';
import { installedChromium } from '../setup/chromium.ts';

const SLOWER = 4;
const SIZES = [10_000, 50_000, 500_000, 5_000_000];
/** Texts that are typed into. */
const TYPED_INTO = [24_000, 100_000];
const TYPED = ' and what is typed here is read when it pauses';
/** Of the processor's clock in /proc. */
const TICKS_A_SECOND = 100;
/** A person who has clicked into the field takes about this long to paste. */
const BEFORE_PASTE_MS = 1000;
/** After which a text counts as not read. */
const LONGEST_MS = 200_000;

const chat = readNotes('notes')
  .map(({ path, bytes }) => {
    const text = new TextDecoder().decode(bytes).replace(/^---\n.*?\n---\n/su, '');
    return `You said:\ntell me about ${path}\n\nChatGPT said:\n${text}\n`;
  })
  .join('\n');
const textOf = (size: number): string => chat.repeat(Math.ceil(size / chat.length)).slice(0, size);

/** Serves what was built before, or a site of these pages alone. */
async function useSite(dist: string | undefined): Promise<{ url: string; close(): void }> {
  const parent = mkdtempSync(join(tmpdir(), 'cribsmith-bench-'));
  const dir = dist ?? join(parent, 'dist');
  if (dist === undefined) await buildTools({ out: dir, papers: [] });
  const server = createServer(sirv(dir));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/make/`,
    close() {
      server.closeAllConnections();
      server.close();
      rmSync(parent, { recursive: true, force: true });
    },
  };
}

const PAGE = /^(?:CrRendererMain|chromium|chrome)/u;
const PAGE_AND_WORKER = /^(?:CrRendererMain|chromium|chrome|DedicatedWorker)/u;

/** Seconds of processor time of the threads of these names. */
function threadSeconds(pid: number, names: RegExp): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => readFileSync(`/proc/${pid}/task/${task}/stat`, 'utf8'))
    .flatMap((stat) => {
      const [, name = '', rest = ''] = /^\d+ \((.*)\) (.*)$/su.exec(stat) ?? [];
      const [user, system] = rest.split(' ').slice(11, 13);
      return names.test(name) ? Number(user) + Number(system) : [];
    })
    .reduce((sum, ticks) => sum + ticks / TICKS_A_SECOND, 0);
}

/** The process of a page: that of Chromium's renderers which was started last. */
async function processOf(browser: CDPSession): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id));
}

function peakMegabytes(pid: number): number {
  return Math.round(Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.locator('.make-app').waitFor();
  return page;
}

/** Puts a text in, and tells the milliseconds until cards of it are there. */
function pasteInto(page: Page, text: string): Promise<number> {
  return page.locator('.make-source textarea').evaluate(
    (area, [words, longest]) =>
      new Promise<number>((done) => {
        const start = performance.now();
        const cards = document.querySelector('#make-sheet .make-cards');
        const watch = new MutationObserver(() => {
          if (!cards?.querySelector('.card')) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now() - start))));
        });
        // A worker that took too long was ended.
        setTimeout(() => done(Number.NaN), longest);
        if (cards) watch.observe(cards, { childList: true, subtree: true });
        (area as HTMLTextAreaElement).value = words;
        area.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [text, LONGEST_MS] as const,
  );
}

async function measurePreview(browser: Browser, url: string, size: number): Promise<void> {
  const page = await openPage(browser, url);
  const pid = await processOf(await browser.newBrowserCDPSession());
  await page.locator('.make-source textarea').focus();
  await page.waitForTimeout(BEFORE_PASTE_MS);
  const before = threadSeconds(pid, PAGE_AND_WORKER);
  const clock = await pasteInto(page, textOf(size));
  const slower = SLOWER * (threadSeconds(pid, PAGE_AND_WORKER) - before);
  console.log(`| ${size / 1000} KB | ${clock} | ${slower.toFixed(1)} | ${peakMegabytes(pid)} |`);
  await page.context().close();
}

async function measureTyping(browser: Browser, url: string, size: number): Promise<void> {
  const page = await openPage(browser, url);
  await pasteInto(page, textOf(size));
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(window, { durations });
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'long-animation-frame' });
  });
  await page.locator('.make-source textarea').focus();
  await page.keyboard.press('Control+End');
  const pid = await processOf(await browser.newBrowserCDPSession());
  const before = threadSeconds(pid, PAGE);
  await page.keyboard.type(TYPED, { delay: 80 });
  const letter = (SLOWER * 1000 * (threadSeconds(pid, PAGE) - before)) / TYPED.length;
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached', timeout: 60_000 });
  const frames: number[] = await page.evaluate(() => Reflect.get(window, 'durations'));
  console.log(`| ${size / 1000} KB | ${letter.toFixed(0)} | ${Math.round(Math.max(0, ...frames))} |`);
  await page.context().close();
}

const site = await useSite(process.argv[2]);
const executablePath = installedChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
console.log(
  '| pasted | preview on the clock, ms | on a processor 4 times slower, s | most memory, MB |\n|---|---|---|---|',
);
for (const size of SIZES) await measurePreview(browser, site.url, size);
console.log(
  '\n| typed into | a letter on a processor 4 times slower, ms | longest frame on the clock, ms |\n|---|---|---|',
);
for (const size of TYPED_INTO) await measureTyping(browser, site.url, size);
await browser.close();
site.close();
