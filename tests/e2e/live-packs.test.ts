import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { formatFlags } from '../../generators/browser.ts';
import { type PackOptions, packZip, renderPack } from '../../generators/index.ts';
import { everyTwoOptions, graph, query } from '../docker/helpers.ts';
import { violationsOf } from './accessibility.ts';
import { addressOf, downloaded, useBrowser } from './browser.ts';

const open = useBrowser();
const { dir } = inject('site');
const languages = graph.nodes.flatMap((node) => (node.type === 'language' ? [node.facts] : []));

/** Opens the page of a pack, and waits until it makes packs. */
async function openLive(path: string, options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open(path, { ...options, prepare: keepDownloads });
  await ready(page);
  return page;
}

/** Keeps what the page offers to be taken away: its policy lets no script, and so no test, fetch it. */
function keepDownloads(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const made = new Map<string, Blob>();
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      const url = make.call(URL, blob);
      made.set(url, blob);
      return url;
    };
    Object.assign(window, { made });
  });
}

/** Turns to the form, which brings the script that makes packs, and waits for it. */
async function ready(page: Page): Promise<void> {
  await page.dispatchEvent('.pack-form form', 'focusin');
  await page.waitForSelector('.pack-form form[data-ready]', { state: 'attached' });
}

/** The files that a page shows, and what its zip holds. */
async function shown(page: Page): Promise<{ files: [string, string][]; zip: number[] }> {
  return page.evaluate(async () => {
    const files = [...document.querySelectorAll<HTMLElement>('.pack-files .file')].map((file): [string, string] => [
      file.dataset['path'] ?? '',
      `${[...file.querySelectorAll('.text')].map((line) => line.textContent).join('\n')}\n`,
    ]);
    const { made } = window as unknown as { made: Map<string, Blob> };
    const url = document.querySelector<HTMLAnchorElement>('.download')?.href ?? '';
    const zip = await (made.get(url) ?? (await fetch(url))).arrayBuffer();
    return { files, zip: [...new Uint8Array(zip)] };
  });
}

/** What the command line and the library make of the same options. */
function expectedOf(language: string, options: PackOptions): Awaited<ReturnType<typeof shown>> {
  const pack = renderPack(query, language, options);
  return { files: pack.files.map(({ path, text }) => [path, text]), zip: [...packZip(pack)] };
}

/** Fills the form in, as a person would, but at once. */
function choose(page: Page, options: PackOptions): Promise<void> {
  return page.evaluate((flags) => {
    const form = document.querySelector<HTMLFormElement>('.pack-form form');
    for (const field of form?.elements ?? []) {
      if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
      const texts = flags.flatMap(([name, text]) => (name === field.name ? [text] : []));
      if (!(field instanceof HTMLInputElement) || field.type !== 'checkbox') {
        field.value = texts[0] ?? '';
        // The usual choice is the one that says nothing.
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
      } else field.checked = texts.some((text) => text === '' || text === field.value);
    }
    form?.dispatchEvent(new Event('input', { bubbles: true }));
  }, formatFlags(options));
}

test.concurrent.each(languages.map((facts) => [facts.id, facts] as const))(
  'any two options of %s give the same files and zip in the browser as in the library',
  async (language, facts) => {
    const page = await openLive(`/templates/${language}/`);
    for (const options of everyTwoOptions(facts)) {
      await choose(page, options);
      const expected = expectedOf(language, options);
      const found = await shown(page);
      expect([options, found.files]).toEqual([options, expected.files]);
      expect([options, found.zip.join()]).toEqual([options, expected.zip.join()]);
      expect(await page.locator('.pack-status').textContent()).toBe('');
    }
    await page.context().close();
  },
);

test('after a reset to the defaults, the page is as it was loaded, including colours and reasons', async () => {
  const page = await open('/templates/node/');
  const html = () =>
    page.locator('.pack-files').evaluate((files) => files.innerHTML.replaceAll(/=""| data-practice="[^"]*"/g, ''));
  const before = await html();
  await ready(page);
  await choose(page, { plain: true, packageManager: 'pnpm', services: ['redis'] });
  expect(await html()).not.toBe(before);
  await page.getByRole('button', { name: 'Reset to defaults' }).click();
  await expect.poll(html).toBe(before);
  expect((await addressOf(page)).search).toBe('');
  await page.context().close();
});

test('the URL contains the options, and the displayed command has the same ones', async () => {
  const page = await openLive('/templates/python/');
  await page.getByLabel('Port').fill('9001');
  await page.getByLabel('Base').selectOption('slim');
  await page.locator('label', { hasText: 'postgres' }).click();
  await page.getByLabel('Omit the comments').check();
  const { search, pathname } = await addressOf(page);
  expect(search).toBe('?port=9001&base=slim&service=postgres&plain');
  expect(await page.locator('.command code').textContent()).toBe(
    'npx cribsmith docker python --port 9001 --base slim --service postgres --plain --out my-service',
  );
  const other = await openLive(pathname + search, { width: 390 });
  expect(await shown(other)).toEqual(
    expectedOf('python', { port: 9001, base: 'slim', services: ['postgres'], plain: true }),
  );
  expect(await other.getByLabel('Port').inputValue()).toBe('9001');
  await other.context().close();
  await page.context().close();
});

test('the form shows the options of the pack, even if the default is not the first choice', async () => {
  for (const [search, base] of [
    ['', 'slim'],
    ['?base=slim', 'slim'],
    ['?base=alpine', 'alpine'],
  ] as const) {
    const page = await openLive(`/templates/ruby/${search}`);
    expect(await page.getByLabel('Base').evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.text)).toBe(
      base,
    );
    await page.getByLabel('Port').fill('9005');
    expect(await shown(page)).toEqual(expectedOf('ruby', base === 'slim' ? { port: 9005 } : { port: 9005, base }));
    await page.context().close();
  }
});

test('an unsupported option is explained, and the last valid pack stays', async () => {
  const page = await openLive('/templates/go/');
  await page.getByLabel('Port').fill('9001');
  const good = await shown(page);
  for (const [label, text, words] of [
    ['Port', '99999', 'expected a number from 1 to 65535'],
    ['Port', 'x', 'expected a number from 1 to 65535'],
    ['Name', '<img src=x onerror=alert(1)>', 'expected lower-case letters'],
    ['Entry', '. && id', 'expected a path'],
  ] as const) {
    const field = page.getByLabel(label, { exact: true });
    const before = await field.inputValue();
    await field.fill(text);
    expect(await page.locator('.pack-status').textContent()).toContain(words);
    expect(await shown(page)).toEqual(good);
    await field.fill(before);
    expect(await page.locator('.pack-status').textContent()).toBe('');
  }
  expect(await page.locator('main img').count()).toBe(0);
  await page.context().close();
});

test('a URL with unsupported options is reported', async () => {
  const page = await openLive('/templates/go/?base=slim');
  expect(await page.locator('.pack-status').textContent()).toContain('It can end in distroless or scratch or alpine');
  expect((await shown(page)).files).toEqual(expectedOf('go', {}).files);
  await page.context().close();
});

test('packs are made without a connection', async () => {
  const page = await openLive('/templates/rust/');
  await page.context().setOffline(true);
  await choose(page, { port: 9002, services: ['valkey'] });
  expect(await shown(page)).toEqual(expectedOf('rust', { port: 9002, services: ['valkey'] }));
  const download = await downloaded(page, page.locator('.download'));
  expect(download.suggestedFilename()).toBe('rust.zip');
  expect([...readFileSync(await download.path())]).toEqual(
    expectedOf('rust', { port: 9002, services: ['valkey'] }).zip,
  );
  await page.context().close();
});

test('packs are made and links work when the site is opened from a disk', async () => {
  const page = await openLive(pathToFileURL(join(dir, 'templates/java-maven/index.html')).href);
  await page.getByLabel('Port').fill('9003');
  expect((await shown(page)).files).toEqual(expectedOf('java-maven', { port: 9003 }).files);
  expect(
    await page.evaluate(() => getComputedStyle(document.querySelector('.download') ?? document.body).display),
  ).not.toBe('inline');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
  await expect
    .poll(() => page.getByRole('button', { name: 'Copy Dockerfile' }).getAttribute('data-state'))
    .toBe('copied');
  await page.getByRole('link', { name: 'Questions' }).first().click();
  await page.waitForURL(/^file:.*\/questions\/index\.html/);
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await page.context().close();
});

test('the copied text equals the displayed text', async () => {
  const page = await openLive('/templates/php/?port=9004');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('tab', { name: 'compose.yaml' }).click();
  await page.getByRole('button', { name: 'Copy compose.yaml' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(renderPack(query, 'php', { port: 9004 }).files.find(({ path }) => path === 'compose.yaml')?.text);
  await page.context().close();
});

test('without JavaScript there is no form, and the default pack is shown', async () => {
  const page = await open('/templates/go/', { script: false });
  expect(await page.locator('.pack-form').isVisible()).toBe(false);
  expect(await page.locator('.pack-files .file').count()).toBe(renderPack(query, 'go', {}).files.length);
  await page.context().close();
});

describe.each([1280, 390])('with options chosen, at %d px', (width) => {
  test('the page has no accessibility violation, and does not scroll sideways', async () => {
    for (const dark of [false, true]) {
      const page = await openLive('/templates/typescript/?service=postgres&service=redis', { width, dark });
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});
