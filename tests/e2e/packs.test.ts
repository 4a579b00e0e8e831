import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

test('the Go pack can be downloaded, and ends in an image without a shell', async () => {
  const page = await open('/templates/go/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /zip/i }).first().click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const dockerfile = Object.keys(files).find((path) => /(^|\/)Dockerfile$/.test(path)) ?? '';
  expect(strFromU8(files[dockerfile] ?? new Uint8Array())).toMatch(/^FROM (scratch|gcr\.io\/distroless\/)/m);
  expect(Object.keys(files).map((path) => path.split('/').at(-1))).toEqual(
    expect.arrayContaining(['Dockerfile', '.dockerignore', 'compose.yaml']),
  );
});

test.each(['go', 'python'])('the raw files of %s can be fetched', async (language) => {
  const { url } = inject('site');
  for (const file of ['Dockerfile', '.dockerignore', 'compose.yaml']) {
    const response = await fetch(`${url}/templates/${language}/files/${file}`);
    expect([file, response.status]).toEqual([file, 200]);
  }
});
