import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadTypst, type PrintLook, type Typeset } from './compiler.ts';
import type { PartHeights } from './heights.ts';
import type { DocumentLayout } from './ir.ts';
import type { FontSource } from './shipped-fonts.ts';

/** A document to typeset. */
export interface PrintJob {
  document: DocumentLayout;
  look: PrintLook;
  /** The known heights of its parts. */
  known?: PartHeights;
}

/** Receives the result of a job, which is not kept elsewhere: the PDFs of many notes do not fit in memory. */
type OnTypeset = (index: number, typeset: Typeset) => void;

/** The compiled package has a different file extension. */
const WORKER = new URL(`./typeset-worker${extname(import.meta.url)}`, import.meta.url);
/** More threads would be limited by memory. */
const MOST_WORKERS = 2;
/** Minimum number of documents per thread. Starting Typst takes as long as some documents. */
const JOBS_PER_WORKER = 8;

let early: Worker | undefined;

/**
 * Starts Typst in a thread before it is known what to print. Meanwhile, the caller can load and read. The thread does
 * not keep the process running.
 */
export function startTypesetting(): void {
  if (early) return;
  const worker = new Worker(WORKER);
  worker.unref();
  // Without Typst it fails, which is reported when something is to be printed.
  worker.on('error', () => {
    early = undefined;
  });
  early = worker;
}

/** Stops the thread that was started if it was not needed. */
export async function stopTypesetting(): Promise<void> {
  const unused = early;
  early = undefined;
  await unused?.terminate();
}

/** A thread for typesetting, if possible the one that was started before. */
function workerWith(further: readonly FontSource[]): Worker {
  const fonts = further.map(({ name, files }) => ({ name, files }));
  if (!early) return new Worker(WORKER, { workerData: fonts });
  const worker = early;
  early = undefined;
  worker.removeAllListeners('error');
  worker.ref();
  if (fonts.length > 0) worker.postMessage({ further: fonts });
  return worker;
}

/**
 * Typesets documents in worker threads.
 *
 * @param jobs - The documents.
 * @param further - Fonts in addition to the bundled ones.
 * @param onTypeset - Called with each PDF and its measured heights as soon as it is complete, with the index of its job.
 * @param signal - Aborts typesetting.
 * @throws Error with the messages of Typst; the reason of the signal when it is aborted.
 */
export async function typesetAll(
  jobs: readonly PrintJob[],
  further: readonly FontSource[],
  onTypeset: OnTypeset,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  // Checks here that Typst is installed, because a thread could not report that as well.
  if (jobs.length > 0) loadTypst();
  const rest = jobs.entries();
  const count = Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(jobs.length / JOBS_PER_WORKER));
  const workers = Array.from({ length: count }, () => workerWith(further));
  try {
    await Promise.all(workers.map((worker) => feed(worker, rest, onTypeset, signal)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Passes jobs to a worker one by one, until none is left. */
function feed(
  worker: Worker,
  rest: Iterator<[number, PrintJob]>,
  onTypeset: OnTypeset,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = -1;
    const next = () => {
      const { done, value } = rest.next();
      if (done) return resolve();
      current = value[0];
      const { document, look, known } = value[1];
      worker.postMessage({ document: { layout: document.layout, content: document.content }, look, known });
    };
    worker.on('message', (typeset: Typeset) => {
      try {
        onTypeset(current, typeset);
        next();
      } catch (error) {
        reject(error);
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The printer ended with code ${code}.`)));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    next();
  });
}
