import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { keptFolder } from '../helpers/folder.ts';
import { resultsOf, useBrowser } from './browser.ts';
import { CHAT, PASTED, paste, ready, taken } from './make-page.ts';
import { useServer } from './serve.ts';

const open = useBrowser();
const place = keptFolder();
const [made, built] = [join(place.path, 'made'), join(place.path, 'built')];
/** What a native program indexes, what follows from it, and what says that the folder may be replaced. */
const OF_BUILDS = /^(?:pagefind\/|downloads\/offline\.zip$|sw\.js$|offline-files\.js$|\.cribsmith$)/u;

beforeAll(async () => {
  const page = await ready(await open('/make/'));
  await paste(page, CHAT);
  const { bytes } = await taken(page, 'Whole site');
  const title = (await page.locator('.make').getAttribute('data-title')) ?? '';
  await page.context().close();
  for (const [path, content] of Object.entries(unzipSync(new Uint8Array(bytes)))) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), content);
  }
  place.tryToWrite(`notes/${PASTED}`, CHAT);
  place.tryToWrite('notes/cribsmith.config.json', '{ "packs": "off" }');
  await call('build', join(place.path, 'notes'), '--title', title, '--paper', 'none', '--out', built);
});
afterAll(() => place.remove());
const { at } = useServer(() => made);

const filesOf = (folder: string): string[] =>
  globSync('**', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !OF_BUILDS.test(path))
    .sort();

test('the site made in the tab equals that of the command line, byte for byte', () => {
  const files = filesOf(built);
  expect(filesOf(made)).toEqual(files);
  expect(files.filter((path) => path.endsWith('.html')).length).toBeGreaterThan(10);
  const differing = files.filter((path) => !readFileSync(join(made, path)).equals(readFileSync(join(built, path))));
  // A build leads to the zip of itself from there.
  expect(differing).toEqual(['index.html']);
});

test.each(['on a server', 'on a disk'])('it can be read, searched and practised %s', async (where) => {
  const page = await open(where === 'on a disk' ? pathToFileURL(join(made, 'index.html')).href : at(''), {
    width: 390,
  });
  await page.locator('main .tiles a[href*="topics/"]').first().click();
  await page.locator('.card[data-kind=pitfall]').waitFor();
  // Before its script is there, the button does nothing.
  await page.waitForLoadState('load');
  await page.locator('[data-open-search]').first().click();
  await page.getByRole('combobox').fill('what is a volume');
  await resultsOf(page, 'what is a volume');
  await page.getByRole('dialog').getByRole('option').first().click();
  await page.waitForURL(/questions\//u);
  expect(await page.getByRole('main').innerText()).toContain('It outlives the container');
  await page.getByRole('navigation').getByRole('link', { name: 'Practice' }).click();
  await page.waitForURL(/practice\//u);
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('button', { name: 'Show answer' }).click();
  await page.getByRole('button', { name: 'Easy' }).click();
  await page.context().close();
});
