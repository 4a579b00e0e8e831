import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadTypst, type PrintLook, type Typeset } from './compiler.ts';
import type { PartHeights } from './heights.ts';
import type { DocumentLayout } from './ir.ts';
import type { FontSource } from './shipped-fonts.ts';

/** What makes a PDF: content set by a layout, and how. */
export interface PrintJob {
  document: DocumentLayout;
  look: PrintLook;
  /** Heights of its parts, as far as they are known. */
  known?: PartHeights;
}

/** The compiled package has another ending than the sources. */
const WORKER = new URL(`./typeset-worker${extname(import.meta.url)}`, import.meta.url);
/** More threads than these wait for memory rather than for each other. */
const MOST_WORKERS = 2;
/** A thread has to start Typst first, which takes as long as some documents. */
const JOBS_PER_WORKER = 8;

/**
 * Prints many documents, in threads of their own. Out: the PDFs with what was measured, in the order of the jobs. Throws an Error that says what Typst
 * objected to, or the reason of the signal when it is aborted.
 */
export async function typesetAll(
  jobs: readonly PrintJob[],
  further: readonly FontSource[],
  signal?: AbortSignal,
  onPrinted: () => void = () => {},
): Promise<Typeset[]> {
  signal?.throwIfAborted();
  // A thread could not say as well that it is missing.
  if (jobs.length > 0) loadTypst();
  const pdfs: Typeset[] = [];
  const rest = jobs.entries();
  const count = Math.min(MOST_WORKERS, availableParallelism(), Math.ceil(jobs.length / JOBS_PER_WORKER));
  const workers = Array.from(
    { length: count },
    () => new Worker(WORKER, { workerData: further.map(({ name, files }) => ({ name, files })) }),
  );
  try {
    await Promise.all(workers.map((worker) => feed(worker, rest, pdfs, signal, onPrinted)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return pdfs;
}

/** Gives a worker one job after the other, until there is none left. */
function feed(
  worker: Worker,
  rest: Iterator<[number, PrintJob]>,
  pdfs: Typeset[],
  signal: AbortSignal | undefined,
  onPrinted: () => void,
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
    worker.on('message', (pdf: Typeset) => {
      pdfs[current] = pdf;
      onPrinted();
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The printer ended with code ${code}.`)));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    next();
  });
}
