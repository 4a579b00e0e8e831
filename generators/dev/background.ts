import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Download } from '../build/index.ts';
import type { BackgroundAnswer, BackgroundTask } from './background-worker.ts';

/** Builds the search index, PDFs, decks and data in the background. */
export interface Background {
  /** Stops the current build and starts another one when nothing has changed for a while. */
  restart(): void;
  close(): Promise<void>;
}

/** The compiled package has a different file extension. */
const WORKER = new URL(`./background-worker${extname(import.meta.url)}`, import.meta.url);

/** In milliseconds. While somebody is writing, the page has priority over the PDFs. */
const LEAST_QUIET = 800;
const MOST_QUIET = 5000;

/**
 * How long nothing must have changed before a background build starts, in milliseconds. A long one would not be
 * complete before the next edit, and would only slow down its page.
 *
 * @param lasted - The duration of the last complete build, in milliseconds.
 */
export function quietAfter(lasted: number): number {
  return Math.min(Math.max(LEAST_QUIET, lasted / 2), MOST_QUIET);
}

/**
 * Creates a background build.
 *
 * @param task - Returns the options of the next build.
 * @param done - Called with the downloads of a successful build.
 */
export function createBackground(
  task: () => BackgroundTask,
  done: (downloads: readonly Download[]) => void,
): Background {
  let running: Promise<void> | undefined;
  let stop = () => {};
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let lasted = 0;

  const run = async () => {
    stop();
    await running;
    if (closed) return;
    const began = performance.now();
    const worker = new Worker(WORKER, { workerData: task() });
    stop = () => worker.postMessage('stop');
    running = new Promise((resolve) => {
      worker.on('message', (downloads: BackgroundAnswer) => {
        if (!downloads || closed) return;
        lasted = performance.now() - began;
        done(downloads);
      });
      worker.on('error', () => resolve());
      worker.on('exit', () => resolve());
    });
  };
  return {
    restart() {
      stop();
      clearTimeout(timer);
      timer = setTimeout(() => void run(), quietAfter(lasted));
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      stop();
      await running;
    },
  };
}
