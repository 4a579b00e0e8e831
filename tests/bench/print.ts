/**
 * `npm run bench:print [-- NOTE...]`: how long one PDF takes beside Chromium's print of the page that shows the same, A4 and tagged
 * on both sides. Measured in turn, as it is installed, from its package: in a process that runs already, where the content is
 * composed and Typst has started as Chromium has loaded the page, and as a whole process.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';
import sirv from 'sirv';
import { cardWordsFor, codeLanguagesOf, createHighlighter } from '../../generators/cards/index.ts';
import { type Graph, topicAddresses } from '../../generators/graph/index.ts';
import { build, createQuery, loadLibrary } from '../../generators/index.ts';
import { createTypeset } from '../../generators/print/compiler.ts';
import { composeDocuments } from '../../generators/print/compose.ts';
import { loadFonts } from '../../generators/print/fonts.ts';
import { createGlyphCheck } from '../../generators/print/glyphs.ts';
import type { DocumentLayout } from '../../generators/print/ir.ts';
import { loadKinds } from '../../generators/print/kinds.ts';
import { settled } from '../e2e/settled.ts';
import { installedChromium } from '../setup/chromium.ts';
import { unpackedPackage } from './site/package.ts';

const ROUNDS = 7;
const NOTES = ['notes/languages/go.md', 'notes/docker/networking.md', 'notes/docker/question-bank.md'];

const installed = installedChromium();
if (installed === undefined) throw new Error('There is no Chromium here. Set CHROMIUM_PATH to one.');
const executablePath = installed;
const folder = mkdtempSync(join(tmpdir(), 'cribsmith-bench-'));
const program = unpackedPackage(join(folder, 'package'));
const named = process.argv.slice(2);

process.stdout.write(
  '| note | pages | warm, ms | Chromium | whole process, ms | Chromium |\n|---|---|---|---|---|---|\n',
);
try {
  for (const [index, note] of (named.length > 0 ? named : NOTES).entries()) {
    process.stdout.write(`${await rowOf(note, join(folder, String(index)))}\n`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function rowOf(note: string, work: string): Promise<string> {
  const [notes, dist, cache] = [join(work, 'notes'), join(work, 'dist'), join(folder, 'cache')];
  mkdirSync(notes, { recursive: true });
  copyFileSync(note, join(notes, basename(note)));
  await build({ notes, out: dist, papers: [], packs: 'off' });
  const { graph } = loadLibrary(notes);
  const [slug = ''] = topicAddresses(createQuery(graph).topics()).values();

  const server = createServer(sirv(dist));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/topics/${slug}/`;
  const browser = await chromium.launch({ executablePath });
  const page = await browser.newPage();
  await page.goto(url);
  await settled(page);

  const composed = await composedBook(graph);
  const typeset = createTypeset(loadFonts(), []);
  const look = { paper: 'a4', language: 'en', grey: false } as const;
  const how = { format: 'A4', tagged: true } as const;
  let pages = 0;
  let edit = 0;
  const warm = await inTurn(
    // What is kept of the last print must not help: every print has another title.
    () => {
      const title = `${composed.content.title} ${edit++}`;
      pages = typeset({ ...composed, content: { ...composed.content, title } } as DocumentLayout, look).pdf.pages;
    },
    () => page.pdf(how),
  );
  const options = ['--kind', 'topic-book', '--paper', 'a4', '--out', work, '--force', '--no-config'];
  const env = { ...process.env, CRIBSMITH_CACHE: cache };
  const whole = await inTurn(
    () => execFileSync(process.execPath, [program, 'print', notes, ...options], { stdio: 'ignore', env }),
    async () => {
      const own = await chromium.launch({ executablePath });
      const tab = await own.newPage();
      await tab.goto(url);
      await tab.pdf(how);
      await own.close();
    },
  );
  await browser.close();
  server.closeAllConnections();
  server.close();
  const size = `${basename(note)}, ${Math.round(readFileSync(note).length / 1000)} KB`;
  return `| ${[size, pages, warm.own, warm.other, whole.own, whole.other].join(' | ')} |`;
}

async function composedBook(graph: Graph): Promise<DocumentLayout> {
  const highlighter = await createHighlighter(codeLanguagesOf(graph));
  const glyphs = createGlyphCheck(loadFonts());
  const tools = { glyphs, highlighter, kinds: loadKinds(), wordsOf: () => cardWordsFor('en') };
  const [document] = composeDocuments(createQuery(graph), tools, { kinds: ['topic-book'] });
  if (!document) throw new Error('There is nothing to print.');
  return document;
}

/** Median milliseconds of two works that are done in turn; the first round warms both up. */
async function inTurn(own: () => unknown, other: () => unknown): Promise<{ own: number; other: number }> {
  const times: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round++) times.push([await timed(own), await timed(other)]);
  const [, ...measured] = times;
  return { own: median(measured.map(([ms]) => ms)), other: median(measured.map(([, ms]) => ms)) };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN);
}
