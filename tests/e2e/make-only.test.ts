import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith, keptFolder } from '../helpers/folder.ts';
import { useBrowser } from './browser.ts';
import { useServer } from './serve.ts';

const open = useBrowser();
const place = keptFolder();
const out = join(place.path, 'repo');

beforeAll(async () => {
  await call('build', '--make-only', '--no-config', '--base', '/repo/', '--paper', 'none', '--out', out);
});
afterAll(() => place.remove());
const { at, outside } = useServer(() => out, { base: '/repo/' });

test('a build without notes reads none', async () => {
  const { code, stderr } = await call('build', 'notes', '--make-only', '--out', out);
  expect([code, stderr]).toEqual([2, expect.stringContaining('Specify either notes or --make-only, not both')]);
});

test('every link of a site without notes works', () => {
  const missing = new Set<string>();
  for (const page of globSync('**/*.html', { cwd: out, exclude: ['templates/*/files/**'] })) {
    const address = new URL(page.replace(/(^|\/)index\.html$/u, '$1'), 'https://host/repo/');
    for (const [, link = ''] of readFileSync(join(out, page), 'utf8').matchAll(
      /\s(?:href|src|data-script|data-styles)="([^"]*)"/gu,
    )) {
      const { origin, pathname } = new URL(link.replaceAll('&amp;', '&'), address);
      if (origin !== address.origin) continue;
      const file = decodeURIComponent(pathname.replace(/\/$/u, '/index.html'));
      if (!file.startsWith('/repo/') || !existsSync(join(place.path, file))) missing.add(`${page}: ${link}`);
    }
  }
  expect([...missing]).toEqual([]);
});

test.each([
  ['light', 390],
  ['dark', 1280],
])('the home page of a site without notes links to its tools (%s)', async (theme, width) => {
  const page = await open(at(''), { width, dark: theme === 'dark' });
  for (const name of ['Make your own', 'Check a Dockerfile', 'Fit a template to your project']) {
    await page.getByRole('main').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.goBack();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.context().close();
});

test('notes are read below a path, and a site without PDFs does not contain the PDF compiler', async () => {
  const page = await open(at('make/'));
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('#make-sheet .card').first().waitFor();
  expect(await page.getByRole('button', { name: 'PDF of the sheet' }).count()).toBe(0);
  await page.context().close();
});

test('Dockerfiles are checked below a path', async () => {
  const page = await open(at('check/'));
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.finding').first().waitFor();
  await page.context().close();
});

test('a template is adapted to a project below a path', async () => {
  const page = await open(at('templates/project/'));
  const folder = folderWith({
    'go.mod': 'module example.com/a\n\ngo 1.24\n',
    'main.go': 'package main\n\nfunc main() {}\n',
  });
  await page.locator('.project-tools input').setInputFiles(folder);
  await page.getByRole('button', { name: 'Read these files' }).click();
  await page.locator('.pack-files .file').first().waitFor();
  await page.context().close();
});

test.each([
  ['make', /web server/],
  ['check', /web server/],
  ['templates/project', /web server/],
])('opened over file://, %s says that it needs a server', async (path, words) => {
  const page = await open(pathToFileURL(join(out, path, 'index.html')).href, { mayRefuse: true });
  expect(await page.locator('main').innerText()).toMatch(words);
  await page.context().close();
});

test('nothing was requested outside the path', () => {
  expect(outside).toEqual([]);
});
