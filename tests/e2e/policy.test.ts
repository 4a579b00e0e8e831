import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import { resultsOf, useBrowser } from './browser.ts';
import { kinds, pages } from './page-kinds.ts';
import { useServer } from './serve.ts';

// What a page refuses on its own account fails the test: see browser.ts.
const open = useBrowser();
const { dir } = inject('site');

const fileOf = (path: string) => join(dir, path.endsWith('/') ? `${path}index.html` : path);

test('every page has a policy that allows nothing by default, and no style or handler in an attribute', () => {
  // A file of a template is no page.
  const own = pages.filter((path) => !path.includes('/files/'));
  const lax = own.filter((path) => {
    const html = readFileSync(fileOf(path), 'utf8');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    return (
      !policy.startsWith("default-src 'none';") || /unsafe/.test(policy) || /<[^>]+\s(?:style|on[a-z]+)="/.test(html)
    );
  });
  expect(own.length).toBeGreaterThan(100);
  expect(lax).toEqual([]);
});

describe.concurrent.each([...kinds, '/404.html'])('%s under its policy', (path) => {
  test('is found by search, changes its theme, and runs only its own scripts', async () => {
    const page = await open(path);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search the notes' }).fill('volumes are kept');
    await resultsOf(page, 'volumes are kept');
    expect(await page.getByRole('dialog').getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /theme|dark/i }).click();
    await page.context().close();
  });

  test('can be opened from a disk', async () => {
    const page = await open(pathToFileURL(fileOf(path)).href);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.context().close();
  });
});

describe('with the headers that come with the site', () => {
  const headers = Object.fromEntries(
    [...readFileSync(join(dir, '_headers'), 'utf8').matchAll(/^ {2}([\w-]+): (.+)$/gmu)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  const { at } = useServer(() => dir, { headers });

  test('full texts are searched', async () => {
    const page = await open(at('/'));
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('volumes are kept');
    await resultsOf(page, 'volumes are kept');
    expect(await page.locator('#search-results mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('notes are read in the browser, and their facts are checked', async () => {
    const page = await open(at('/make/'));
    await page.locator('.make-app').waitFor();
    await page.getByRole('textbox', { name: 'Your notes' }).fill('# Docker\n\nDocker 20.10 is the newest release.\n');
    await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
    await page.context().close();
  });

  test('a Dockerfile is checked and highlighted', async () => {
    const page = await open(at('/check/'));
    await page.locator('.check-app').waitFor();
    await page.getByLabel('Content of the file').first().fill('FROM debian:latest\n');
    await page.locator('.check-files[aria-busy=false]').waitFor({ state: 'attached' });
    await page.getByText('latest').nth(1).waitFor();
    await page.context().close();
  });
});

test('a script from elsewhere is blocked', async () => {
  const page = await open('/', { mayRefuse: true });
  const refused = await page.evaluate(
    () =>
      new Promise<string>((done) => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective));
        const script = document.createElement('script');
        script.textContent = 'window.injected = true';
        document.body.append(script);
      }),
  );
  expect(refused).toMatch(/^script-src/);
  expect(await page.evaluate(() => Reflect.has(window, 'injected'))).toBe(false);
  await page.context().close();
});
