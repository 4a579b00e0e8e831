import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ColouredCode } from './code-store.ts';
import type { RenderAnswer, RenderedPage, RenderRequest } from './page-worker.ts';
import type { SiteData } from './site-data.ts';

/** Renders single pages from the latest state of the notes. */
export interface PageRenderer {
  /** Replaces the data that pages are rendered from. */
  show(data: SiteData): void;
  /**
   * Renders the page at an address without leading and trailing slashes (`topics/git`), if it exists. Waits for the
   * first data.
   */
  page(address: string): Promise<RenderedPage | undefined>;
  close(): Promise<void>;
}

/** The compiled package has a different file extension. */
const WORKER = new URL(`./page-worker${extname(import.meta.url)}`, import.meta.url);

/** In milliseconds. The next thread starts when the pages of the current one have been shown. */
const AHEAD = 500;

/** A thread that renders one state of the notes. */
interface Thread {
  worker: Worker;
  waiting: Map<number, { resolve(page: RenderedPage | undefined): void; reject(error: Error): void }>;
}

/**
 * Starts a renderer. A spare thread, which has loaded everything except the data, waits for the next state of the
 * notes.
 *
 * @param program - The folder of the compiled pages.
 * @param known - The highlighted code of the previous build.
 */
export function createPageRenderer(program: string, known: ColouredCode): PageRenderer {
  const code = new Map(known);
  let next: Thread | undefined = start(code);
  let timer: NodeJS.Timeout | undefined;
  let current: Thread | undefined;
  let begun = () => {};
  const first = new Promise<void>((resolve) => {
    begun = resolve;
  });
  let count = 0;
  return {
    show(data) {
      const before = current;
      current = next ?? start(code);
      post(current, { type: 'data', data, program, code });
      next = undefined;
      clearTimeout(timer);
      timer = setTimeout(() => {
        next = start(code);
      }, AHEAD);
      if (before) void retire(before);
      begun();
    },
    async page(address) {
      await first;
      const thread = current;
      if (!thread) return undefined;
      const id = count++;
      try {
        return await new Promise<RenderedPage | undefined>((resolve, reject) => {
          thread.waiting.set(id, { resolve, reject });
          post(thread, { type: 'page', id, address });
        });
      } catch (error) {
        // The notes have changed in the meantime, so render the page from the new state.
        if (thread !== current) return this.page(address);
        throw error;
      }
    },
    async close() {
      clearTimeout(timer);
      await Promise.all([next, current].map((thread) => thread && retire(thread)));
    },
  };
}

function start(code: Map<string, unknown>): Thread {
  const worker = new Worker(WORKER);
  const waiting: Thread['waiting'] = new Map();
  const give = (error: Error) => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', (answer: RenderAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.type === 'failed') return asked?.reject(new Error(answer.message));
    for (const [key, value] of answer.code) code.set(key, value);
    asked?.resolve(answer.page);
  });
  worker.on('error', give);
  worker.on('exit', () => give(new Error('The renderer has ended.')));
  return { worker, waiting };
}

function post({ worker }: Thread, request: RenderRequest): void {
  worker.postMessage(request);
}

async function retire({ worker }: Thread): Promise<void> {
  await worker.terminate();
}
