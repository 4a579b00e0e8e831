/**
 * `npm run screenshots [-- DIST]`: takes the screenshots in the README. Requires Chromium. Builds the project's own
 * notes unless a built site is given.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import sirv from 'sirv';
import { build } from '../generators/index.ts';
import { installedChromium } from '../tests/setup/chromium.ts';

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'docs/images');
/** WebP quality. Text stays sharp. */
const QUALITY = 0.82;
/** The gap between two screenshots side by side, in pixels. */
const GAP = 16;
const HEIGHT = 760;
const DESK = 1200;
const PHONE = 390;

interface Shot {
  path: string;
  width: number;
  dark?: boolean;
  /** Prepares the page for the screenshot. */
  act?(page: Page): Promise<unknown>;
}

const search = async (page: Page): Promise<void> => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('kubernets probe');
  await page.locator('#search-results[data-for="kubernets probe"]').waitFor({ state: 'attached' });
};

const practise = async (page: Page): Promise<void> => {
  await page.locator('.practice-setup [type=submit]').click();
  await page.locator('[data-do=reveal]').click();
  await page.locator('.practice-grades').waitFor();
};

/** The images. Each shows one or more pages side by side. */
const PICTURES: Readonly<Record<string, readonly Shot[]>> = {
  sheet: [
    { path: 'topics/docker-networking/', width: DESK },
    { path: '', width: PHONE, dark: true },
  ],
  practice: [
    { path: 'questions/', width: PHONE },
    { path: 'practice/', width: PHONE, act: practise },
    { path: '', width: PHONE, dark: true, act: search },
  ],
  template: [{ path: 'templates/go/', width: DESK }],
};

async function shoot(browser: Browser, base: string, { path, width, dark = false, act }: Shot): Promise<string> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: dark ? 'dark' : 'light',
    // Disables animations.
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(new URL(path, base).href, { waitUntil: 'networkidle' });
  await act?.(page);
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await context.close();
  return `data:image/png;base64,${picture.toString('base64')}`;
}

/** Combines screenshots side by side and encodes them as WebP in the browser. */
async function joined(browser: Browser, pictures: readonly string[]): Promise<Buffer> {
  const page = await browser.newPage();
  const packed = await page.evaluate(
    async ({ pictures, gap, quality }) => {
      const images = await Promise.all(pictures.map(async (src) => createImageBitmap(await (await fetch(src)).blob())));
      const canvas = document.createElement('canvas');
      canvas.width = images.reduce((sum, { width }) => sum + width + gap, -gap);
      canvas.height = Math.max(...images.map(({ height }) => height));
      const context = canvas.getContext('2d');
      let at = 0;
      for (const image of images) {
        context?.drawImage(image, at, 0);
        at += image.width + gap;
      }
      return canvas.toDataURL('image/webp', quality);
    },
    { pictures, gap: GAP, quality: QUALITY },
  );
  await page.close();
  return Buffer.from(packed.split(',')[1] ?? '', 'base64');
}

const [built] = process.argv.slice(2);
const parent = mkdtempSync(join(tmpdir(), 'cribsmith-screenshots-'));
const dir = built ?? join(parent, 'dist');
if (!built) await build({ notes: join(ROOT, 'notes'), out: dir });
const server = createServer(sirv(dir));
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const executablePath = installedChromium();
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  mkdirSync(TARGET, { recursive: true });
  for (const [name, shots] of Object.entries(PICTURES)) {
    const pictures: string[] = [];
    for (const shot of shots) pictures.push(await shoot(browser, base, shot));
    const bytes = await joined(browser, pictures);
    writeFileSync(join(TARGET, `${name}.webp`), bytes);
    console.log(`docs/images/${name}.webp: ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(parent, { recursive: true, force: true });
}
