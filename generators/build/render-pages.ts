/** Renders a part of the pages in a worker thread, so that modules never mix the data of two sites; see site.ts. */

import { parentPort, workerData } from 'node:worker_threads';
import { type ColouredCode, codeMemory } from './code-store.ts';
import { fileWriter } from './file-writer.ts';
import { openKeptFiles } from './kept-files.ts';
import { loadPages, pageKeys } from './load-pages.ts';
import type { Page, Share } from './open-pages.ts';
import type { SiteData } from './site-data.ts';

export interface RenderTask {
  data: SiteData;
  /** The folder of the compiled pages. */
  program: string;
  outDir: string;
  base: string;
  /** The highlighted code of the previous run. */
  code: ColouredCode;
  /** The cache folder for pages, if there is one. */
  kept: string | undefined;
  /** The number of this thread, starting with 0, and of all threads. */
  thread: number;
  threads: number;
}

/** The result, when all pages of a thread are rendered. */
export interface Rendered {
  /** All code that was highlighted or taken from the cache. */
  code: ColouredCode;
  /** The preview images that the pages of the site refer to. */
  shares: readonly Share[];
  /** The names of pages in the cache. */
  names: readonly string[];
}

/** The number of pages that a thread has rendered, and of all pages of the site. */
export interface RenderCount {
  done: number;
  of: number;
}

/** A message for each page would take longer than rendering some pages. */
const COUNT_EVERY = 50;
/** The number of adjacent pages that the same thread renders, because they share some of their content. */
const STRETCH = 16;

const { data, program, outDir, base, code, kept, thread, threads } = workerData as RenderTask;
const { used, keep } = codeMemory(code);
const pages = await loadPages(data, program, base, keep);
const { viewOf, filesBeside, shares } = await pages.views();
const store = kept === undefined ? undefined : openKeptFiles(kept);
const keyOf = pageKeys(viewOf, program, base);
const names: string[] = [];
const write = fileWriter(outDir);
const hidden = new Set<string>(data.site.hidden);
const shown = (await pages.all()).filter(({ address }) => !hidden.has(address.split('/')[0] ?? ''));
const own = shown.filter((_, index) => Math.floor(index / STRETCH) % threads === thread);
for (const [index, page] of own.entries()) {
  if (index > 0 && index % COUNT_EVERY === 0)
    parentPort?.postMessage({ done: index, of: shown.length } satisfies RenderCount);
  write(page.path, await textOf(page));
}
if (thread === 0) {
  const addresses = shown.filter(({ route }) => route.type === 'page').map(({ address }) => address);
  for (const [path, text] of Object.entries(filesBeside(addresses))) write(path, text);
}
parentPort?.postMessage({ code: used, shares: shares(), names } satisfies Rendered);

/** The page from the cache if its content is unchanged, otherwise rendered. */
async function textOf(page: Page): Promise<string | Uint8Array> {
  const key = store && keyOf(page);
  if (!store || key === undefined) return pages.render(page);
  names.push(key);
  const known = store.load(key);
  if (known) return known;
  const text = await pages.render(page);
  store.save(key, Buffer.from(text));
  return text;
}
