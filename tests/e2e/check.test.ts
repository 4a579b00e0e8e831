import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { readDocument } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { REAL_INPUTS, realInput } from '../helpers/inputs.ts';
import { violationsOf } from './accessibility.ts';
import { addressOf, downloaded, useBrowser } from './browser.ts';

const open = useBrowser();

const LOOSE = 'FROM debian:latest\nADD a /b\nRUN apt-get update && apt-get install curl\nCMD run me\n';

/** Opens the page, and waits until it can be typed into. */
async function openCheck(options: Parameters<typeof open>[1] = {}, fragment = ''): Promise<Page> {
  const page = await open(`/check/${fragment}`, options);
  await page.locator('.check-app').waitFor();
  return page;
}

/** Types a text at once, as a paste does, and waits for what is said of it. */
async function paste(page: Page, text: string, name = 'Dockerfile'): Promise<void> {
  await page.getByLabel('File name').first().fill(name);
  await page
    .getByLabel('Content of the file')
    .first()
    .evaluate((area, words) => {
      if (!(area instanceof HTMLTextAreaElement)) return;
      area.value = words;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  await checked(page);
}

/** Waits until what is typed has been checked. */
async function checked(page: Page): Promise<void> {
  await page.locator('.check-files[aria-busy=false]').waitFor({ state: 'attached' });
}

async function said(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => page.locator('.check-app').textContent()).toMatch(words);
}

/** Drops files as a browser hands them over. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  await page.dispatchEvent('.check', 'drop', { dataTransfer: data });
}

async function savedSarif(page: Page): Promise<string> {
  const download = await downloaded(page, page.getByRole('button', { name: 'Save as SARIF' }));
  return readFileSync(await download.path(), 'utf8');
}

const { files } = { files: parse(readFileSync('tests/lint/fixtures/real-files.yaml', 'utf8')) as { file: string }[] };

/** Checks a file on the page, and compares what it says with the command line. */
async function expectSameFindings(page: Page, path: string, text: string): Promise<void> {
  writeFileSync(path, text);
  const { stdout } = await call('docker', '--lint', '--strict', '--format', 'sarif', path);
  await page.getByLabel('File name').fill(path);
  await page.getByLabel('Content of the file').fill(text);
  await checked(page);
  // The helper keeps what is written as bytes.
  expect([stdout, Buffer.from(stdout, 'latin1').toString('utf8')]).toContain(await savedSarif(page));
}

test('the findings equal those of the command line, byte for byte', async () => {
  const page = await openCheck();
  const folder = folderWith();
  for (const [index, { file }] of files.entries())
    await expectSameFindings(page, join(folder, `Dockerfile.${index}`), file);
  await expectSameFindings(page, join(folder, 'compose.yaml'), 'version: "3"\nservices:\n  a:\n    image: b\n');
  await page.context().close();
}, 180_000);

/** Dockerfiles and compose files that stand in notes. */
function filesIn(path: string): { name: string; text: string }[] {
  const { root } = readDocument({ path, bytes: readFileSync(path) });
  const found: { name: string; text: string }[] = [];
  visit(root, 'code', ({ value, lang }) => {
    if (/^docker/iu.test(lang ?? '') || /^FROM \S/mu.test(value)) found.push({ name: 'Dockerfile', text: value });
    else if (/^services:/mu.test(value)) found.push({ name: 'compose.yaml', text: value });
  });
  return found;
}

const inputs = REAL_INPUTS.map(realInput).filter(({ present }) => present);

test.skipIf(inputs.length === 0)(
  'so do those of every Dockerfile and compose file in the real inputs',
  async () => {
    const page = await openCheck();
    const folder = folderWith();
    const all = inputs.flatMap(({ path }) => filesIn(path));
    expect(all.length).toBeGreaterThan(10);
    for (const { name, text } of all) await expectSameFindings(page, join(folder, name), text);
    await page.context().close();
  },
  180_000,
);

test('a mark in the margin links to the finding, and the finding to its note', async () => {
  const page = await openCheck();
  await paste(page, LOOSE);
  const mark = page.getByRole('button', { name: /^Line 3: Error/ });
  await mark.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-line'))).toBe('3');
  const link = page.locator('.finding', { hasText: 'docker/apt-yes' }).getByRole('link');
  expect(await link.textContent()).toBe('Clean up after apt in the same RUN');
  await link.click();
  await page.waitForURL(/\/(?:sources|topics)\/.*#/);
  await page.context().close();
});

test('safe fixes are applied on a click, and can be undone', async () => {
  const page = await openCheck();
  await paste(page, LOOSE);
  const area = page.getByLabel('Content of the file');
  await page.locator('.finding', { hasText: 'docker/copy-not-add' }).getByRole('button', { name: 'Fix' }).click();
  expect(await area.inputValue()).toBe(LOOSE.replace('ADD', 'COPY'));
  await page.getByRole('button', { name: 'Apply safe fixes' }).click();
  await expect
    .poll(() => area.inputValue())
    .toBe(LOOSE.replace('ADD', 'COPY').replace('apt-get install', 'apt-get install -y'));
  await area.focus();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await area.inputValue()).toBe(LOOSE);
  await page.context().close();
});

test('a link contains the text in its fragment, and no request sends it', async () => {
  const page = await openCheck();
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await paste(page, `${LOOSE}# my-secret-word\n`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await said(page, /Link copied/);
  const { hash, href } = await addressOf(page);
  expect(hash.length).toBeGreaterThan(50);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(href);
  const other = await openCheck({ width: 390 }, hash);
  other.on('request', (request) => sent.push(request.url()));
  await said(other, /errors?,/);
  expect(await other.getByLabel('Content of the file').inputValue()).toBe(`${LOOSE}# my-secret-word\n`);
  expect(sent.filter((text) => /my-secret-word|debian|files=/.test(text))).toEqual([]);
  await other.context().close();
  await page.context().close();
});

test('a damaged link is reported', async () => {
  const page = await openCheck({}, '#files=AAAA');
  await said(page, /The link is damaged/);
  await page.context().close();
});

test('files dropped together are checked together', async () => {
  const page = await openCheck();
  await drop(page, {
    Dockerfile: 'FROM a:1\nCOPY x /x\n',
    '.dockerignore': 'x\n',
    'compose.yaml': 'services:\n  a: { image: b }\n',
  });
  await said(page, /docker\/copy-ignored-file/);
  await said(page, /compose\/image-tag/);
  expect(await page.locator('.check-kind').allTextContents()).toEqual(['Ignore file', 'Dockerfile', 'Compose file']);
  await page.context().close();
});

test('a check that hangs is stopped and reported', async () => {
  const page = await open('about:blank', { keeps: false });
  await page.clock.install();
  await page.route(/lint-worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;); };' }),
  );
  await page.goto(new URL('/check/', inject('site').url).href);
  await page.locator('.check-app').waitFor();
  await page.getByLabel('Content of the file').fill(LOOSE);
  await page.clock.runFor(1000);
  await page.clock.runFor(15_000);
  await said(page, /took too long and was stopped/);
  await page.unroute(/lint-worker/);
  await page.getByLabel('Content of the file').fill(`${LOOSE}#`);
  await page.clock.runFor(1000);
  await said(page, /docker\/apt-yes/);
  await page.context().close();
});

test('any pasted text stays text and is checked in bounded time', async () => {
  const page = await openCheck();
  const broken = '<img src=x onerror="document.title=\'hit\'"><script>document.title="hit"</script>';
  for (const text of [
    `FROM ${broken}\nRUN ${broken}\n`,
    `FROM a:1\nRUN ${'x '.repeat(50_000)}\n`,
    `FROM a:1\n${'RUN apt install y\n'.repeat(3000)}`,
    'a: '.repeat(20_000),
    `services:\n${'  '.repeat(2000)}x: &a [*a]\n`,
    '\u0000\u202e\ud800FROM',
  ]) {
    await paste(page, text);
  }
  expect(await page.title()).not.toBe('hit');
  expect(await page.locator('main img, main script:not([type])').count()).toBe(0);
  await page.context().close();
}, 120_000);

test('typing a letter into a long file changes only its line', async () => {
  const page = await openCheck();
  await paste(page, `FROM a:1\n${'RUN apt-get install -y curl=1 # note\n'.repeat(100)}`);
  await expect.poll(() => page.locator('.editor-line span').count()).toBeGreaterThan(100);
  await page.evaluate(() => {
    Object.assign(window, { made: 0 });
    new MutationObserver((changes) => {
      const made = changes.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
      Object.assign(window, { made: Reflect.get(window, 'made') + made });
    }).observe(document.querySelector('.check-files') ?? document.body, { childList: true, subtree: true });
  });
  await page.getByLabel('Content of the file').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('# a note', { delay: 30 });
  await checked(page);
  // Colours come last.
  await page.locator('.editor-line', { hasText: '# a note' }).locator('span').first().waitFor();
  const made: number = await page.evaluate(() => Reflect.get(window, 'made'));
  expect(made).toBeGreaterThan(0);
  expect(made).toBeLessThan(60);
  await page.context().close();
});

describe.each([1280, 390])('with findings, at %d px', (width) => {
  test('the page has no accessibility violations and does not scroll sideways', async () => {
    for (const dark of [false, true]) {
      const page = await openCheck({ width, dark });
      await paste(page, LOOSE);
      expect(await violationsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.context().close();
    }
  });
});
