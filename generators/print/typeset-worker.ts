/** Typesets in a worker thread; see typeset-pool.ts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { createTypeset, LARGE } from './compiler.ts';
import { type FontSource, shippedFonts } from './shipped-fonts.ts';
import type { PrintJob } from './typeset-pool.ts';

/**
 * Typst keeps compiled documents until their handle is garbage-collected, which happens too late by default. A large one
 * is collected at once.
 */
const COLLECT_EVERY = 25;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const typesetWith = (further: readonly FontSource[]) =>
  createTypeset(
    shippedFonts(),
    // Buffers arrive as plain byte arrays.
    further.map(({ name, files }) => ({ name, files: files.map((file) => Buffer.from(file)) })),
  );
let typeset = typesetWith((workerData as FontSource[] | null) ?? []);
let printed = 0;

parentPort?.on('message', (message: PrintJob | { further: FontSource[] }) => {
  if ('further' in message) {
    typeset = typesetWith(message.further);
    return;
  }
  const { document, look, known } = message;
  const done = typeset(document, look, known);
  parentPort?.postMessage(done);
  printed++;
  if (done.pdf.pages > LARGE || printed % COLLECT_EVERY === 0) collect();
});
