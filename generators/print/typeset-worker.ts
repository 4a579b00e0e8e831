/** Prints in a thread of its own; see typeset-pool.ts. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { createTypeset } from './compiler.ts';
import { type FontSource, shippedFonts } from './shipped-fonts.ts';
import type { PrintJob } from './typeset-pool.ts';

/** Typst keeps what it has compiled until the handle to it is collected, which on its own happens far too late. */
const COLLECT_EVERY = 25;

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
// A buffer arrives as plain bytes.
const further = (workerData as FontSource[]).map(({ name, files }) => ({
  name,
  files: files.map((file) => Buffer.from(file)),
}));
const typeset = createTypeset(shippedFonts(), further);
let printed = 0;

parentPort?.on('message', ({ document, look, known }: PrintJob) => {
  parentPort?.postMessage(typeset(document, look, known));
  printed++;
  if (printed % COLLECT_EVERY === 0) collect();
});
