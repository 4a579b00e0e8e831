import { readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';
import { violationsOf } from './accessibility.ts';
import { addressOf, downloaded, useBrowser } from './browser.ts';
import { pages } from './page-kinds.ts';

/** All that the page of a pack loads before an option is used, compressed as a server would, in bytes. */
const MOST = 60_000;

const open = useBrowser();

test('the Go pack can be downloaded, and its final image has no shell', async () => {
  const page = await open('/templates/go/');
  const download = await downloaded(page, page.getByRole('link', { name: /zip/i }).first());
  const files = unzipSync(readFileSync(await download.path()));
  const dockerfile = Object.keys(files).find((path) => /(^|\/)Dockerfile$/.test(path)) ?? '';
  expect(strFromU8(files[dockerfile] ?? new Uint8Array())).toMatch(/^FROM (scratch|gcr\.io\/distroless\/)/m);
  expect(Object.keys(files).map((path) => path.split('/').at(-1))).toEqual(
    expect.arrayContaining(['Dockerfile', '.dockerignore', 'compose.yaml']),
  );
});

test.each(['go', 'python'])('the raw files of %s can be downloaded', async (language) => {
  const { url } = inject('site');
  for (const file of ['Dockerfile', '.dockerignore', 'compose.yaml']) {
    const response = await fetch(`${url}/templates/${language}/files/${file}`);
    expect([file, response.status]).toEqual([file, 200]);
  }
});

describe('the files of a pack', () => {
  test.each([1280, 390])('are tabs, selected by click, arrow key and URL, at %d px', async (width) => {
    const page = await open('/templates/go/#file-compose-yaml', { width });
    const shown = () =>
      page
        .locator('.pack-files .file')
        .evaluateAll((files) =>
          files.flatMap((file) => (file.checkVisibility() ? [(file as HTMLElement).dataset['path']] : [])),
        );
    await expect.poll(shown).toEqual(['compose.yaml']);
    await page.getByRole('tab', { name: '.dockerignore' }).click();
    await expect.poll(shown).toEqual(['.dockerignore']);
    expect((await addressOf(page)).hash).toBe('#file--dockerignore');
    await page.keyboard.press('Home');
    await expect.poll(shown).toEqual(['Dockerfile']);
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('Dockerfile');
    expect(await violationsOf(page)).toEqual([]);
    await page.context().close();
  });

  test('show the practices of a line on request', async () => {
    const page = await open('/templates/go/');
    const reason = page.getByRole('link', { name: 'Pin the base image' }).first();
    expect(await reason.isVisible()).toBe(false);
    await page.locator('label', { hasText: /^Reasons$/u }).click();
    await reason.waitFor();
    await page.context().close();
  });

  test('are all shown without JavaScript and on paper', async () => {
    const page = await open('/templates/go/', { script: false });
    const hidden = () =>
      page.locator('.pack-files .file').evaluateAll((files) => files.filter((file) => !file.checkVisibility()).length);
    expect(await hidden()).toBe(0);
    await page.context().close();
    const paper = await open('/templates/go/');
    await paper.emulateMedia({ media: 'print' });
    expect(
      await paper.locator('.pack-files .file').evaluateAll((files) => files.every((file) => file.checkVisibility())),
    ).toBe(true);
    await paper.context().close();
  });
});

test('no pack page is heavy, and the code that makes packs is loaded with the first change of an option', async () => {
  const templates = pages.filter((path) => /^\/templates\/(?!project)./u.test(path));
  expect(templates.length).toBeGreaterThan(1);
  const { dir } = inject('site');
  const sizeOf = (path: string) => statSync(`${dir}${path}index.html`).size;
  const [heaviest = ''] = templates.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const loaded: { path: string; bytes: Promise<number> }[] = [];
  const page = await open(heaviest, {
    prepare: async (page) =>
      page.on('response', (response) => {
        const bytes = response.body().then((body) =>
          // Fonts are compressed already.
          response.url().endsWith('.woff2') ? body.length : brotliCompressSync(body).length,
        );
        loaded.push({ path: new URL(response.url()).pathname, bytes: bytes.catch(() => 0) });
      }),
  });
  const first = [...loaded];
  const weight = (await Promise.all(first.map(({ bytes }) => bytes))).reduce((sum, bytes) => sum + bytes, 0);
  expect(weight).toBeLessThanOrEqual(MOST);
  expect(first.map(({ path }) => path)).not.toContain('/templates/pack.js');
  await page.getByLabel('Port').fill('9001');
  await expect.poll(() => loaded.map(({ path }) => path)).toContain('/templates/pack.js');
  await page.context().close();
});
