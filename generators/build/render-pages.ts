/** Renders pages in a worker thread, so that the modules of one site never meet the data of another; see site.ts. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type ColouredCode, codeMemory } from './code-store.ts';
import { openKeptFiles } from './kept-files.ts';
import { loadPages } from './load-pages.ts';
import type { Share } from './open-pages.ts';
import type { SiteData } from './site-data.ts';

export interface RenderTask {
  data: SiteData;
  /** Folder of the compiled pages. */
  program: string;
  outDir: string;
  base: string;
  /** Coloured code of the last run. */
  code: ColouredCode;
  /** Folder in which pages are kept between runs, if there is one. */
  kept: string | undefined;
}

/** What the renderer reports when all pages are there. */
export interface Rendered {
  /** All code that was coloured or taken from what was known. */
  code: ColouredCode;
  /** The pictures that the pages name. */
  shares: readonly Share[];
}

/** How many pages are there. */
export interface RenderCount {
  done: number;
  of: number;
}

/** A message for each page would take longer than some pages. */
const COUNT_EVERY = 100;

const { data, program, outDir, base, code, kept } = workerData as RenderTask;
const { used, keep } = codeMemory(code);
const pages = await loadPages(data, program, base, keep);
const store = kept === undefined ? undefined : openKeptFiles(kept);
const hidden = new Set<string>(data.site.hidden);
const shown = pages.all.filter(({ address }) => !hidden.has(address.split('/')[0] ?? ''));
for (const [index, page] of shown.entries()) {
  if (index > 0 && index % COUNT_EVERY === 0)
    parentPort?.postMessage({ done: index, of: shown.length } satisfies RenderCount);
  write(page.path, await textOf(page));
}
const addresses = shown.filter(({ route }) => route.type === 'page').map(({ address }) => address);
for (const [path, text] of Object.entries(pages.filesBeside(addresses))) write(path, text);
store?.forgetOthers();
parentPort?.postMessage({ code: used, shares: pages.shares() } satisfies Rendered);

function write(path: string, content: string | Uint8Array): void {
  const file = join(outDir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A page as it was kept if it is made of the same, else rendered. */
async function textOf(page: (typeof pages.all)[number]): Promise<string | Uint8Array> {
  const key = store && pages.keyOf(page);
  if (!store || key === undefined) return pages.render(page);
  const known = store.load(key);
  if (known) return known;
  const text = await pages.render(page);
  store.save(key, Buffer.from(text));
  return text;
}
