import { createTask, type Task } from '../task.ts';
import type { ComposedDocument } from './questions.ts';
import type { Paper } from './typeset.ts';
import type { TypstQuestion } from './typst-worker.ts';

/** On a slow connection, the first PDF needs 12 MB. */
const TIMEOUT_MS = 300_000;
/** Each document permanently takes about 20 MB of a worker's memory. */
const MOST_DOCUMENTS = 8;

type Printer = Task<TypstQuestion, Uint8Array<ArrayBuffer>>;

let printer: { task: Printer; end: () => void; printed: number } | undefined;

/**
 * Typesets a document with Typst in a worker. The worker is terminated after some documents, to free its memory.
 *
 * @throws TaskError if the worker hangs or fails.
 */
export async function printPdf(document: ComposedDocument, paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (printer && printer.printed >= MOST_DOCUMENTS) {
    printer.end();
    printer = undefined;
  }
  printer ??= start();
  printer.printed += 1;
  return printer.task.ask({ document, paper });
}

function start(): NonNullable<typeof printer> {
  let worker: Worker | undefined;
  const begin = (): Worker => {
    worker = new Worker(new URL('./typst-worker.ts', import.meta.url), { type: 'module' });
    return worker;
  };
  return { task: createTask(begin, TIMEOUT_MS), end: () => worker?.terminate(), printed: 0 };
}
