import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Download } from '../build/index.ts';
import type { BackgroundAnswer, BackgroundTask } from './background-worker.ts';

/** Builds search, PDFs, decks and data while somebody looks at the pages. */
export interface Background {
  /** Stops what is being built and, when nothing has changed for a while, builds again. */
  restart(): void;
  close(): Promise<void>;
}

/** The compiled package has another ending than the sources. */
const WORKER = new URL(`./background-worker${extname(import.meta.url)}`, import.meta.url);

/** Somebody who is writing waits for the page, and not for the PDFs. */
const QUIET = 800;

/** In: what is built, and what to do with the downloads of a build that went through. */
export function createBackground(
  task: () => BackgroundTask,
  done: (downloads: readonly Download[]) => void,
): Background {
  let running: Promise<void> | undefined;
  let stop = () => {};
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const run = async () => {
    stop();
    await running;
    if (closed) return;
    const worker = new Worker(WORKER, { workerData: task() });
    stop = () => worker.postMessage('stop');
    running = new Promise((resolve) => {
      worker.on('message', (downloads: BackgroundAnswer) => {
        if (downloads && !closed) done(downloads);
      });
      worker.on('error', () => resolve());
      worker.on('exit', () => resolve());
    });
  };
  return {
    restart() {
      stop();
      clearTimeout(timer);
      timer = setTimeout(() => void run(), QUIET);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      stop();
      await running;
    },
  };
}
