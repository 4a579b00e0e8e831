/**
 * Renders the pages that are asked for, in a thread of its own: the modules of the pages are made of the data of one state of
 * the notes. The thread is started before that state is known, so that it has loaded what it can; see page-renderer.ts. It loads as little as it can.
 */
import { parentPort } from 'node:worker_threads';
import { type ColouredCode, codeMemory } from './code-store.ts';
import { loadPages, type Pages } from './load-pages.ts';
import type { SiteData } from './site-data.ts';

/** First the data, then an address for each page. */
export type RenderRequest =
  | { type: 'data'; data: SiteData; program: string; code: ColouredCode }
  | { type: 'page'; id: number; address: string };

export type RenderAnswer =
  | { type: 'page'; id: number; page: RenderedPage | undefined; code: ColouredCode }
  | { type: 'failed'; id: number; message: string };

export interface RenderedPage {
  /** Its file in the output. */
  path: string;
  text: string;
}

/** Where the pages are served. */
const BASE = '/';

// What colours code takes a while to load, and the pages need it in any case.
await Promise.all([import('shiki'), import('shiki/wasm')]);

let pages: Promise<Pages> | undefined;
let known: { used: ReadonlyMap<string, unknown>; keep: ReturnType<typeof codeMemory>['keep'] } | undefined;

parentPort?.on('message', (request: RenderRequest) => {
  if (request.type === 'data') {
    known = codeMemory(request.code);
    pages = loadPages(request.data, request.program, BASE, known.keep);
    // Whoever asks for a page hears of it.
    pages.catch(() => undefined);
  } else void answer(request.id, request.address);
});

async function answer(id: number, address: string): Promise<void> {
  try {
    const loaded = await pages;
    const page = loaded?.all.find((each) => each.address === address);
    const rendered = loaded && page && { path: page.path, text: await loaded.render(page) };
    send({ type: 'page', id, page: rendered, code: known?.used ?? new Map() });
  } catch (error) {
    send({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

function send(answered: RenderAnswer): void {
  parentPort?.postMessage(answered);
}
