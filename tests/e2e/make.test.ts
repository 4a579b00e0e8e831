import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { loadLibrary } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { composedBy, plainPdf } from '../helpers/plain-pdf.ts';
import { violationsOf } from './accessibility.ts';
import { useBrowser } from './browser.ts';
import { CHAT, drop, PASTED, paste, read, ready, taken } from './make-page.ts';

const open = useBrowser();

const openMake = async (options: Parameters<typeof open>[1] = {}): Promise<Page> =>
  ready(await open('/make/', options));

test('the deck equals that of the command line, byte for byte, in every format', async () => {
  const folder = folderWith({ [PASTED]: CHAT });
  const page = await openMake();
  await paste(page, CHAT);
  const title = await page.locator('.make').getAttribute('data-title');
  for (const [button, format] of [
    ['Anki deck', 'apkg'],
    ['Anki text', 'anki'],
    ['CSV', 'csv'],
    ['Quizlet', 'quizlet'],
  ] as const) {
    const out = join(folder, `deck-${format}`);
    await call('cards', join(folder, PASTED), '--title', title ?? '', '--format', format, '--out', out);
    expect([format, (await taken(page, button)).bytes.equals(readFileSync(out))]).toEqual([format, true]);
  }
  await page.context().close();
});

test('a paste becomes a sheet, questions that can be practised, lines and clean notes', async () => {
  const page = await openMake({ width: 390 });
  await paste(page, CHAT);
  const sheet = page.locator('#make-sheet');
  expect(await sheet.locator('.card[data-kind=question]').count()).toBe(2);
  expect(await sheet.locator('.card[data-kind=pitfall]').count()).toBe(1);
  await page.getByRole('tab', { name: /Practise/ }).click();
  for (const rating of ['Good', 'Easy']) {
    await page.getByRole('button', { name: /Show answer/ }).click();
    await page.getByRole('button', { name: new RegExp(rating) }).click();
  }
  await expect.poll(() => page.locator('.practice-head').innerText()).toContain('2 of');
  await page.getByRole('tab', { name: 'Lines' }).click();
  const first = page.locator('.made-line').first();
  expect(await first.getAttribute('data-state')).toBe('noise');
  expect(await first.locator('.made-text').textContent()).toBe('You said:');
  const { name, bytes } = await taken(page, 'Clean notes');
  expect(name).toBe('pasted.md');
  const out = folderWith({ [PASTED]: CHAT });
  await call('import', join(out, PASTED), '--out', join(out, 'notes'));
  expect(bytes.toString()).toBe(readFileSync(join(out, 'notes', PASTED), 'utf8'));
  await page.context().close();
});

test('practice starts below its tab and does not interrupt typing', async () => {
  const page = await openMake({ width: 390 });
  await paste(page, CHAT);
  const tab = page.getByRole('tab', { name: /Practise/ });
  await tab.click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Show answer');
  const [status, list] = await Promise.all([page.locator('.make-status').boundingBox(), tab.boundingBox()]);
  expect(list?.y).toBeGreaterThanOrEqual((status?.y ?? 0) + (status?.height ?? 0));
  await notesOf(page).focus();
  await page.keyboard.type('x');
  await read(page);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await page.context().close();
});

test('a PDF made in the tab equals that of the command line except for the PDF/UA-1 identifier, and is made again offline', async () => {
  const { graph } = loadLibrary(folderWith({ [PASTED]: CHAT }));
  const page = await openMake();
  await paste(page, CHAT);
  for (const [button, kind] of [
    ['PDF of the sheet', 'cheat-sheet'],
    ['PDF of all questions', 'question-book'],
  ] as const) {
    const { name, layout, content } = await composedBy(graph, kind);
    const pdf = await taken(page, button);
    expect(pdf.name).toBe(`${name}-a4.pdf`);
    expect(pdf.bytes.equals(plainPdf(layout, content, 'a4'))).toBe(true);
    // What Typst is made of was kept.
    await page.context().setOffline(true);
  }
  await page.context().close();
}, 180_000);

test('several files and archives are read and can be downloaded as an archive', async () => {
  const page = await openMake();
  await drop(page, {
    'a.md': strToU8('# A\n\n## Q: One?\n\nYes.\n'),
    'b.txt': strToU8('# B\n\n## Q: Two?\n\nNo.\n'),
    'picture.png': new Uint8Array([137, 80, 78, 71]),
  });
  expect(await page.locator('.make-topic option').allTextContents()).toEqual(['A', 'B']);
  const zip = unzipSync(new Uint8Array((await taken(page, 'Clean notes')).bytes));
  expect(Object.keys(zip).sort()).toEqual(['a.md', 'b.md']);
  await drop(page, { 'vault.zip': zipSync({ 'x/c.md': strToU8('# C\n\n## Q: Three?\n\nMaybe.\n') }) });
  await expect.poll(() => page.locator('.make-topic option').allTextContents()).toEqual(['C']);
  await drop(page, { 'cards.org': strToU8('* D\n** Q: Four?\nYes.\n') });
  await expect.poll(() => page.locator('.make-topic option').allTextContents()).toEqual(['D']);
  await drop(page, { 'picture.png': new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]) });
  await expect.poll(() => page.locator('.make-status').textContent()).toContain('PNG image');
  await drop(page, { 'broken.zip': new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9]) });
  expect(await page.getByRole('status').first().textContent()).toContain('could not be read');
  await page.context().close();
});

test('the beginning of long notes is shown while they are read, and then the rest', async () => {
  const page = await openMake({ prepare: (page) => page.addInitScript(noteFirstCard) });
  const questions = Array.from({ length: 200 }, (_, at) => `### Q${at + 1}: What is volume ${at + 1}?\n\nA folder.\n`);
  const long = `# Volumes\n\n${questions.join('\n')}${'\nSome more of it.\n'.repeat(600)}`;
  await paste(page, long);
  expect(await page.locator('html').getAttribute('data-first')).toBe('Reading… of Volumes');
  expect(await page.locator('#make-sheet .card[data-kind=question]').count()).toBe(200);
  await page.context().close();
});

/** Notes what the page says when it shows the first card, and of which topic that is. */
function noteFirstCard(): void {
  addEventListener('DOMContentLoaded', () => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('#make-sheet .card')) return;
      watch.disconnect();
      const status = document.querySelector('.make-status')?.textContent;
      const topic = document.querySelector<HTMLSelectElement>('.make-topic select')?.selectedOptions[0]?.text;
      document.documentElement.dataset['first'] = `${status} of ${topic}`;
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}

test('outdated statements are reported and fixed on a click', async () => {
  const page = await openMake();
  await paste(page, '# Docker\n\nStart it with `docker-compose up`.\n\n```bash\ndocker-compose up -d\n```\n');
  await page.getByRole('tab', { name: /Problems/ }).click();
  const problem = page.locator('.problem').first();
  expect(await problem.textContent()).toContain('fact/');
  await page.locator('.problem-mend').first().click();
  await read(page);
  expect(await page.getByRole('textbox', { name: 'Your notes' }).inputValue()).toContain('docker compose up');
  await page.context().close();
});

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Your notes' });

/** Opens a page with the clean notes of the chat. */
async function openByHand(): Promise<Page> {
  const page = await openMake();
  await paste(page, CHAT);
  await page.getByRole('button', { name: 'Correct by hand' }).click();
  await expect.poll(() => notesOf(page).inputValue()).toContain('# Volumes');
  await read(page);
  return page;
}

/** Changes the card that holds these words, and waits until the text has changed and was read. */
async function change(
  page: Page,
  card: string,
  button: string,
  fields: { kind?: string; title?: string } = {},
): Promise<void> {
  await page.locator('.made', { hasText: card }).first().getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog');
  if (fields.kind) await dialog.getByLabel('Kind').selectOption(fields.kind);
  if (fields.title) await dialog.getByLabel('Title').fill(fields.title);
  const before = await notesOf(page).inputValue();
  await dialog.getByRole('button', { name: button }).click();
  await expect.poll(() => notesOf(page).inputValue()).not.toBe(before);
  await read(page);
}

test('a card is split and merged again, and every step can be undone and redone', async () => {
  const page = await openByHand();
  const titles = () =>
    page.locator('#make-sheet .made').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-title')));
  const before = { text: await notesOf(page).inputValue(), titles: await titles() };
  expect(before.titles).not.toContain('New block');
  await notesOf(page).evaluate((area: HTMLTextAreaElement) => {
    const at = area.value.indexOf('Whenever data');
    area.setSelectionRange(at, at);
  });
  await page.getByRole('button', { name: 'New block at the cursor' }).click();
  await expect.poll(() => notesOf(page).inputValue()).toContain('### New block\n\nWhenever data');
  await read(page);
  const split = { text: await notesOf(page).inputValue(), titles: await titles() };
  expect(split.titles).toContain('New block');
  await change(page, 'New block', 'Merge with the block above');
  await expect.poll(titles).toEqual(before.titles);
  expect(await notesOf(page).inputValue()).toBe(before.text);
  for (const [button, { text, titles: expected }] of [
    ['Undo', split],
    ['Undo', before],
    ['Redo', split],
    ['Redo', before],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await read(page);
    expect(await notesOf(page).inputValue()).toBe(text);
    await expect.poll(titles).toEqual(expected);
  }
  expect(await page.getByRole('button', { name: 'Redo' }).isDisabled()).toBe(true);
  await page.context().close();
});

test('correcting a card by hand changes its text, and can be undone', async () => {
  const page = await openByHand();
  const area = notesOf(page);
  const before = await area.inputValue();
  await change(page, 'When do you need one?', 'Apply', { title: 'When is one needed?' });
  expect(await area.inputValue()).toContain('Q2: When is one needed?');
  await change(page, 'What is a volume?', 'Apply', { kind: 'tip', title: 'Volumes stay' });
  expect(await area.inputValue()).toContain('Tip: Volumes stay');
  await expect.poll(() => page.locator('#make-sheet .card[data-kind=tip]').count()).toBe(1);
  await change(page, 'Deleted with the rest', 'Delete block');
  expect(await area.inputValue()).not.toContain('Deleted with the rest');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Undo' }).click();
  await read(page);
  expect(await area.inputValue()).toBe(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await area.inputValue()).toContain('When is one needed?');
  await read(page);
  await page.reload();
  await page.locator('.make-app').waitFor();
  await expect.poll(() => area.inputValue()).toContain('When is one needed?');
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect.poll(() => area.inputValue()).toBe('');
  await read(page);
  await page.reload();
  await page.locator('.make-app').waitFor();
  expect(await area.inputValue()).toBe('');
  await page.context().close();
});

test('no request sends pasted text, and the page works offline once it has loaded', async () => {
  const page = await openMake();
  const sent: string[] = [];
  page.on('request', (request) =>
    sent.push(`${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  await paste(page, `${CHAT}\nxyzzy-secret-word\n`);
  await taken(page, 'Anki deck');
  await page.context().setOffline(true);
  await paste(page, `${CHAT}\nxyzzy-secret-word again\n`);
  expect((await taken(page, 'Clean notes')).bytes.toString()).toContain('xyzzy-secret-word again');
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter((text) => text.includes('xyzzy'))).toEqual([]);
  await page.context().close();
});

test('reading that hangs is stopped and reported', async () => {
  const page = await open('about:blank', { keeps: false });
  await page.clock.install();
  await page.route(/notes-worker/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'onmessage = () => { for (;;); };' }),
  );
  await page.goto(new URL('/make/', inject('site').url).href);
  await page.locator('.make-app').waitFor();
  await page.getByRole('textbox', { name: 'Your notes' }).fill(CHAT);
  await page.clock.runFor(1000);
  await page.clock.runFor(70_000);
  await expect.poll(() => page.locator('.make-status').textContent()).toContain('took too long and was stopped');
  await page.context().close();
});

test('any pasted text stays text and is read in bounded time', async () => {
  const page = await openMake();
  const broken =
    '<img src=x onerror="document.title=\'hit\'"><script>document.title="hit"</script><svg onload=alert(1)>';
  for (const text of [
    `# ${broken}\n\n## Q: ${broken}?\n\n${broken}\n\n[a](javascript:alert(1))\n\n| ${broken} | b |\n|---|---|\n| ${broken} | c |\n`,
    '> '.repeat(5000),
    `${'['.repeat(3000)}a${']('.repeat(3000)}`,
    `\`\`\`yaml\n${'&a [*a]\n'.repeat(500)}\`\`\`\n`,
    '{"a":'.repeat(2000),
    '\u0000\u202e\ud800 text',
  ]) {
    await paste(page, text);
    await page.getByRole('tab', { name: 'Lines' }).click();
    await page.getByRole('tab', { name: 'Sheet' }).click();
  }
  expect(await page.title()).not.toBe('hit');
  expect(await page.locator('main img, main script:not([type]), main [onload]').count()).toBe(0);
  await page.context().close();
}, 180_000);

describe.each([1280, 390])('with notes read, at %d px', (width) => {
  test('the page has no accessibility violations and does not scroll sideways', async () => {
    for (const dark of [false, true]) {
      const page = await openMake({ width, dark });
      await paste(page, CHAT);
      for (const tab of ['Sheet', 'Practise', 'Lines']) {
        await page.getByRole('tab', { name: new RegExp(tab) }).click();
        await read(page);
        expect(await violationsOf(page), tab).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    }
  }, 120_000);
});
