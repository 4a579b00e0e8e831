/**
 * Renders a part of the pages in a worker thread, so that modules never mix the data of two sites; see site.ts. The
 * thread starts before the data is known, and preloads what it can.
 */
import { parentPort } from 'node:worker_threads';
import { type ColouredCode, codeMemory } from './code-store.ts';
import { openKeptFiles } from './kept-files.ts';
import { loadPages, pageKeys, preloadPages } from './load-pages.ts';
import type { Page, Share } from './open-pages.ts';
import type { SiteData } from './site-data.ts';

export interface RenderTask {
  data: SiteData;
  /** The folder of the compiled pages. */
  program: string;
  base: string;
  /** The highlighted code of the previous run. */
  code: ColouredCode;
  /** The cache folder for pages, if there is one. */
  kept: string | undefined;
  /** The number of this thread, starting with 0, and of all threads. */
  thread: number;
  threads: number;
}

/** Some adjacent pages, ready to write. */
export interface RenderedStretch {
  /** Its number among those of the site, starting with 0. */
  index: number;
  files: readonly { path: string; text: string | Uint8Array }[];
  /** The number of all pages of the site. */
  of: number;
}

/** The result, when all pages of a thread are rendered. */
export interface Rendered {
  /** All code that was highlighted or taken from the cache. */
  code: ColouredCode;
  /** The preview images that the pages of the site refer to. Only the first thread returns them. */
  shares: readonly Share[];
  /** Files that crawlers and other programs expect, by path. Only the first thread returns them. */
  beside: Readonly<Record<string, string>>;
  /** The names of pages in the cache. */
  names: readonly string[];
}

/** In pages. They share some of their content, and a message for each would take longer than rendering some. */
const STRETCH = 16;

await preloadPages();
const task = new Promise<RenderTask>((resolve) => parentPort?.once('message', resolve));
const { data, program, base, code, kept, thread, threads } = await task;
const { used, keep } = codeMemory(code);
const pages = await loadPages(data, program, base, keep);
const { viewOf, filesBeside, shares } = await pages.views();
const store = kept === undefined ? undefined : openKeptFiles(kept);
const keyOf = pageKeys(viewOf, program, base);
const names: string[] = [];
const hidden = new Set<string>(data.site.hidden);
const shown = (await pages.all()).filter(({ address }) => !hidden.has(address.split('/')[0] ?? ''));
for (let index = thread; index * STRETCH < shown.length; index += threads) {
  const files: { path: string; text: string | Uint8Array }[] = [];
  for (const page of shown.slice(index * STRETCH, (index + 1) * STRETCH))
    files.push({ path: page.path, text: await textOf(page) });
  parentPort?.postMessage({ index, files, of: shown.length } satisfies RenderedStretch);
}
const addresses = shown.filter(({ route }) => route.type === 'page').map(({ address }) => address);
const ofSite = thread === 0 ? { shares: shares(), beside: filesBeside(addresses) } : { shares: [], beside: {} };
parentPort?.postMessage({ code: used, ...ofSite, names } satisfies Rendered);

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
