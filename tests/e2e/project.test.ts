import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { projects } from '../helpers/projects.ts';
import { violationsOf } from './accessibility.ts';
import { downloaded, useBrowser } from './browser.ts';

const open = useBrowser();

/** Opens the page, and waits until a folder can be chosen. */
async function openProject(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const page = await open('/templates/project/', options);
  await page.locator('.project-app').waitFor();
  return page;
}

async function done(page: Page): Promise<void> {
  await page.locator('.project[aria-busy=false]').waitFor({ state: 'attached' });
}

/** Chooses a folder, and lets it be read. Out: what is listed before anything is read. */
async function choose(page: Page, folder: string): Promise<string[]> {
  await page.locator('.project-tools input').setInputFiles(folder);
  const read = page.getByRole('button', { name: 'Read these files' });
  await read.waitFor();
  const listed = await page.locator('.project-reads li').allTextContents();
  await read.click();
  await page.locator('.project-result').waitFor();
  await done(page);
  return listed;
}

/** The files that a page shows. */
function shown(page: Page): Promise<[string, string][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pack-files .file')].map((file): [string, string] => [
      file.dataset['path'] ?? '',
      `${[...file.querySelectorAll('.text')].map((line) => line.textContent).join('\n')}\n`,
    ]),
  );
}

/** What the command line writes for a project, in the order in which it names the files. */
async function written(folder: string, ...args: string[]): Promise<[string, string][]> {
  const out = folderWith();
  const { stderr } = await call('docker', '--detect', folder, '--out', out, ...args);
  return stderr
    .split('\n')
    .filter((line) => line.startsWith(out))
    .map((path) => [path.slice(out.length + 1), readFileSync(path, 'utf8')]);
}

test('a selected folder gives the same files as the command line, lists what is read, and sends nothing', async () => {
  const page = await openProject();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  const { files = {} } = projects['an Express server with options'] ?? {};
  const folder = folderWith({ ...files, 'notes/diary.txt': 'my-secret-word' });
  const listed = await choose(page, folder);
  expect(listed).toContain('package.json');
  expect(listed.join()).not.toContain('diary');
  expect(await shown(page)).toEqual(await written(folder));
  expect(await page.locator('.project-report').textContent()).toContain('framework: Express (package.json:1)');
  await page.getByLabel('Port').fill('4300');
  await done(page);
  await expect.poll(() => shown(page)).toEqual(await written(folder, '--port', '4300'));
  await page.getByLabel('Port').fill('99999');
  await expect.poll(() => page.locator('.pack-status').textContent()).toMatch(/port/);
  expect(sent.filter((request) => !request.startsWith('GET') || /orders|secret/.test(request))).toEqual([]);
  await page.context().close();
}, 120_000);

test('a workspace member is selected from a list, and its zip unpacks into its folder', async () => {
  const page = await openProject({ width: 390 });
  const { files = {}, folder: member = '' } = projects['a member of a workspace'] ?? {};
  const folder = folderWith();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await choose(page, folder);
  const which = page.locator('.project-which select');
  if (await which.isVisible()) await which.selectOption(member);
  await done(page);
  await expect.poll(() => shown(page)).toEqual(await written(join(folder, member)));
  const download = await downloaded(page, page.locator('.download'));
  expect(readFileSync(await download.path()).includes(`${member}/Dockerfile`)).toBe(true);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await violationsOf(page)).toEqual([]);
  await page.context().close();
}, 120_000);

test('a folder that is not a project is rejected with a message', async () => {
  const page = await openProject();
  await page.locator('.project-tools input').setInputFiles(folderWith({ 'diary.txt': 'dear' }));
  await expect.poll(() => page.locator('.project-status').textContent()).toMatch(/project of a known language/);
  await page.context().close();
});
