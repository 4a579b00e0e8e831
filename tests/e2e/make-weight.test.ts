import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { useBrowser } from './browser.ts';
import { taken } from './make-page.ts';

const open = useBrowser();

/** What a paste may load, in bytes, and what the scripts of the page may weigh before it. */
const MOST = { gzip: 250_000, brotli: 215_000, before: 20_000 };

const PLAIN = `You said:
what is a docker volume?

ChatGPT said:
## Volumes

**Q1: What is a volume?**
A folder that Docker manages. It outlives the container.

**Trap:** deleting the container keeps the volume.
`;

/** Texts that each need a part of the reader that others do without. */
const NEEDY: Readonly<Record<string, string>> = {
  'front matter': `---\ntitle: Joins\ntags: [sql, keys]\n---\n\n# Joins\n\n## Q1: What is a key?\n\nIt names a row.\n`,
  'front matter in TOML': `---\nname = "Deck"\n---\n\nQ: What is a key?\nA: It names a row.\n`,
  'HTML and entities': `# Keys\n\n## Q1: What does <kbd>Ctrl</kbd> &amp; <b>C</b> do?\n\nIt stops it &mdash; at once.\n`,
  'cards of Anki': `What is a volume?\tA folder that Docker manages.\nWhat is an image?\tA file system and its settings.\n`,
  'shell, YAML and a Dockerfile': `# Docker\n\n## Run it\n\n\`\`\`bash\ndocker run --rm <image> | less\n\`\`\`\n\n\`\`\`yaml\nservices:\n  web:\n    image: nginx\n    ports: 80\n\`\`\`\n\n\`\`\`dockerfile\nFROM node # the base\nRUN npm ci\n\`\`\`\n`,
};

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('.make-app').waitFor();
  await page.getByRole('textbox', { name: 'Your notes' }).fill(text);
  await page.locator('.make[aria-busy=false]').waitFor({ state: 'attached' });
}

/** Scripts that a page has asked for, its workers' too: name and content. */
function scriptsOf(page: Page): Map<string, Promise<Buffer>> {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('request', (request) => {
    if (!/\.js(?:\?|$)/.test(request.url())) return;
    scripts.set(
      request.url(),
      fetch(request.url()).then(async (answer) => Buffer.from(await answer.arrayBuffer())),
    );
  });
  return scripts;
}

test('a paste loads the reader without what its text does not need', async () => {
  const page = await open('about:blank');
  const scripts = scriptsOf(page);
  await page.goto(new URL('/make/', inject('site').url).href);
  await page.locator('.make-app').waitFor();
  const before = [...scripts.keys()];
  await paste(page, PLAIN);
  const later = await Promise.all([...scripts].filter(([url]) => !before.includes(url)).map(([, code]) => code));
  const total = (compress: (code: Buffer) => Buffer) => later.reduce((sum, code) => sum + compress(code).length, 0);
  const first = await Promise.all([...scripts].filter(([url]) => before.includes(url)).map(([, code]) => code));
  expect(first.reduce((sum, code) => sum + gzipSync(code).length, 0)).toBeLessThan(MOST.before);
  const weight = { gzip: total((code) => gzipSync(code)), brotli: total((code) => brotliCompressSync(code)) };
  expect(weight.gzip).toBeGreaterThan(100_000);
  expect(weight.gzip).toBeLessThan(MOST.gzip);
  expect(weight.brotli).toBeLessThan(MOST.brotli);
  await page.context().close();
});

let page: Page;
beforeAll(async () => {
  page = await open('/make/');
});
afterAll(() => page.context().close());

test.each(Object.entries(NEEDY))('%s is read the same way as on the command line', async (_, text) => {
  const { stdout } = await call('graph', join(folderWith({ 'pasted.md': text }), 'pasted.md'));
  await paste(page, text);
  const { bytes } = await taken(page, 'Graph as JSON');
  // The helper keeps what is written as bytes.
  expect([bytes.toString(), bytes.toString('latin1')]).toContain(stdout);
});
