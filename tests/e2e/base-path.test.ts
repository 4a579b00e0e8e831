import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../generators/index.ts';
import { folderWith, keptFolder } from '../helpers/folder.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const place = keptFolder();
let server: Server;
let url = '';

beforeAll(async () => {
  place.tryToWrite(
    'notes/docker.md',
    '# Docker\n\n**Q1: What is an image?**\nA packed file system.\n\n```dockerfile\nFROM alpine\n```\n',
  );
  const out = join(place.path, 'repo');
  await build({ notes: join(place.path, 'notes'), out, base: '/repo/', papers: [] });
  // Nothing is served but what lies below the path.
  server = createServer(sirv(place.path, { dotfiles: true }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  place.remove();
});

test('notes are read under a path, and a site without PDFs brings none of what makes them', async () => {
  const page = await open(`${url}/repo/make/`);
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('#make-sheet .card').first().waitFor();
  expect(await page.getByRole('button', { name: 'PDF of the sheet' }).count()).toBe(0);
  await page.context().close();
});

test('Dockerfiles are checked under a path', async () => {
  const page = await open(`${url}/repo/check/`);
  await page.getByRole('button', { name: 'Try an example' }).click();
  await page.locator('.finding').first().waitFor();
  await page.context().close();
});

test('a template is fitted under a path', async () => {
  const page = await open(`${url}/repo/templates/project/`);
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
  ['make', /served/],
  ['check', /served/],
  ['templates/project', /served/],
])('%s says over file:// that it has to be served', async (path, words) => {
  const page = await open(`file://${join(place.path, 'repo', path, 'index.html')}`, { mayRefuse: true });
  expect(await page.locator('main').innerText()).toMatch(words);
  await page.context().close();
});
