/**
 * Renders pages on request, in a separate thread, because the modules of the pages depend on the data of one state of
 * the notes. The thread starts before that state is known and preloads what it can; see page-renderer.ts. It imports as
 * little as possible.
 */
import { parentPort } from 'node:worker_threads';
import { type ColouredCode, codeMemory } from './code-store.ts';
import { loadPages, preloadPages } from './load-pages.ts';
import type { OpenPages } from './open-pages.ts';
import type { SiteData } from './site-data.ts';

/** First the data, then the address of each page. */
export type RenderRequest =
  | { type: 'data'; data: SiteData; program: string; code: ColouredCode }
  | { type: 'page'; id: number; address: string };

export type RenderAnswer =
  | { type: 'page'; id: number; page: RenderedPage | undefined; code: ColouredCode }
  | { type: 'failed'; id: number; message: string };

export interface RenderedPage {
  /** The path of its file in the output. */
  path: string;
  text: string;
}

/** The base path of the pages. */
const BASE = '/';

await preloadPages();

let pages: Promise<OpenPages> | undefined;
let known: { used: ReadonlyMap<string, unknown>; keep: ReturnType<typeof codeMemory>['keep'] } | undefined;

parentPort?.on('message', (request: RenderRequest) => {
  if (request.type === 'data') {
    known = codeMemory(request.code);
    pages = loadPages(request.data, request.program, BASE, known.keep);
    // Errors are reported to the request for a page.
    pages.catch(() => undefined);
  } else void answer(request.id, request.address);
});

async function answer(id: number, address: string): Promise<void> {
  try {
    const loaded = await pages;
    const page = await loaded?.at(address);
    const rendered = loaded && page && { path: page.path, text: await loaded.render(page) };
    send({ type: 'page', id, page: rendered, code: known?.used ?? new Map() });
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function send(answered: RenderAnswer): void {
  parentPort?.postMessage(answered);
}
