import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { REAL_INPUTS, realInput } from '../helpers/inputs.ts';
import { composedBy } from '../helpers/plain-pdf.ts';
import { useBrowser } from './browser.ts';
import { dropFromDisk, PASTED, paste, ready, taken } from './make-page.ts';

const open = useBrowser();

const openMake = async (options: Parameters<typeof open>[1] = {}): Promise<Page> =>
  ready(await open('/make/', options));

const INPUTS = REAL_INPUTS.map((name) => ({ name, ...realInput(name) }));
const PRESENT = INPUTS.filter(({ present }) => present);
/** Needs the files beside the notes, which a page does not have. */
const BY_FILES = 'link-dangling';

/** What the page finds wrong, in the words of the command line. */
async function problemsOf(page: Page): Promise<string[]> {
  const tab = page.getByRole('tab', { name: /Problems/ });
  // It is not shown where nothing was found.
  if (!(await tab.isVisible())) return [];
  await tab.click();
  const all = await page
    .locator('.problem')
    .evaluateAll((items) => items.map((item) => [...item.querySelectorAll('p')].map((line) => line.textContent)));
  return all.map((lines) => lines.join(' | ')).filter((line) => !line.includes(BY_FILES));
}

async function problemsByCommand(path: string): Promise<string[]> {
  const { stdout } = await call('check', path, '--no-config', '--format', 'json');
  const found: { path: string; line: number; ruleId: string; message: string; hint?: string }[] = JSON.parse(
    Buffer.from(stdout, 'latin1').toString('utf8'),
  );
  return found
    .filter(({ ruleId }) => ruleId !== BY_FILES)
    .map((one) => `${one.path}:${one.line} ${one.ruleId} | ${[one.message, one.hint].filter(Boolean).join('. ')}`);
}

/** The graph of the page is that of the command line, byte for byte. */
async function expectGraphOf(page: Page, notes: string): Promise<void> {
  const { stdout } = await call('graph', notes, '--no-config');
  // The helper keeps what is written as bytes.
  const graph = (await taken(page, 'Graph as JSON')).bytes;
  expect(graph.toString('latin1') === stdout || graph.toString('utf8') === stdout).toBe(true);
}

describe.each(INPUTS)('$name', ({ name, path, present }) => {
  test.skipIf(!present)(
    'pasted, gives the same graph, findings, deck and PDF content as the command line, byte for byte',
    async () => {
      // What a page is given has the line ends of a page.
      const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      const notes = folderWith({ [PASTED]: text });
      const page = await openMake({ prepare: (page) => page.addInitScript(answerForTypst) });
      await paste(page, text);
      await expectGraphOf(page, join(notes, PASTED));
      expect(await problemsOf(page)).toEqual(await problemsByCommand(join(notes, PASTED)));
      const title = await page.locator('.make').getAttribute('data-title');
      const deck = join(notes, 'deck.apkg');
      await call('cards', join(notes, PASTED), '--no-config', '--title', title ?? '', '--out', deck);
      expect((await taken(page, 'Anki deck')).bytes.equals(readFileSync(deck))).toBe(true);
      await taken(page, 'PDF of the sheet');
      const { content } = await composedBy(loadLibrary(join(notes, PASTED)).graph, 'cheat-sheet');
      // A comparison of the texts themselves would print both.
      expect((await page.evaluate(() => document.documentElement.dataset['printed'])) === content).toBe(true);
      await page.context().close();
    },
  );

  test.skipIf(!present)(
    'dropped, alone and in a zip, gives the same graph as the command line, byte for byte',
    async () => {
      const page = await openMake();
      await dropFromDisk(page, path);
      await expectGraphOf(page, path);
      const zip = join(folderWith({ 'notes.zip': zipSync({ [`chats/${name}`]: readFileSync(path) }) }), 'notes.zip');
      await dropFromDisk(page, zip);
      await expectGraphOf(page, zip);
      await page.context().close();
    },
  );
});

test.skipIf(PRESENT.length === 0)(
  'a folder of all real inputs gives the same graph as the command line, byte for byte',
  async () => {
    const folder = folderWith(
      Object.fromEntries(PRESENT.map(({ name, path }, at) => [`${at % 2 ? 'more/' : ''}${name}`, readFileSync(path)])),
    );
    const page = await openMake();
    await dropFromDisk(page, folder);
    await expectGraphOf(page, folder);
    expect(await problemsOf(page)).toEqual(await problemsByCommand(folder));
    await page.context().close();
  },
);

test('a vault, as a folder and in a zip, gives the same graph as the command line, without its templates', async () => {
  const vault = {
    '.obsidian/templates.json': '{"folder":"Templates"}',
    '.trash/Gone.md': '# Gone\n\n## Q: Is it gone?\n\nYes.\n',
    'Joins.md': '# Joins\n\n## Q: What does a LEFT JOIN keep?\n\nEvery row of the left table, see [[Keys]].\n',
    'Keys.md': '# Keys\n\n## Q: What does a primary key do?\n\nIt names one row.\n',
    'Templates/Daily.md': '# {{date}}\n\n## Q: What did you learn?\n\n{{title}}\n',
  };
  const folder = folderWith(vault);
  const zipped = Object.entries(vault).map(([path, text]) => [`vault/${path}`, strToU8(text)] as const);
  const zip = join(folderWith({ 'vault.zip': zipSync(Object.fromEntries(zipped)) }), 'vault.zip');
  const page = await openMake();
  for (const path of [folder, zip]) {
    await dropFromDisk(page, path);
    await expectGraphOf(page, path);
    expect(await page.locator('.make-topic option').allTextContents()).toEqual(['Joins', 'Keys']);
  }
  await page.context().close();
});

/** Answers in the place of Typst, and notes what it was to set: only that differs from input to input. */
function answerForTypst(): void {
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (message: { document?: { content: string } }, ...rest: []) {
    if (!message.document) return postMessage.call(this, message, ...rest);
    document.documentElement.dataset['printed'] = message.document.content;
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data: { answer: new Uint8Array() } })));
  };
}
