import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fileWriter, type WriteFile } from './file-writer.ts';
import { openKeptFiles } from './kept-files.ts';
import type { Rendered, RenderedStretch, RenderTask } from './render-pages.ts';

/** The compiled package has a different file extension. */
const RENDERER = new URL(`./render-pages${extname(import.meta.url)}`, import.meta.url);

/** More threads would be limited by memory. */
const MOST_THREADS = 2;
/** In nodes. The data of a larger site, which each thread has a copy of, would take too much memory. */
const LARGE = 50_000;

const early = new Set<Worker>();

/**
 * Starts a thread, if one more is useful, before it is known what to render. Meanwhile, the caller can read and print. It
 * does not keep the process running. Threads that start one after another do not compete with the caller.
 */
export function startRenderer(): void {
  if (early.size >= Math.min(MOST_THREADS, availableParallelism())) return;
  const worker = new Worker(RENDERER);
  worker.unref();
  // The thread that replaces it will report the error.
  worker.on('error', () => early.delete(worker));
  early.add(worker);
}

/** Stops the threads that were started and are not needed. */
export async function stopRendering(): Promise<void> {
  const unused = [...early];
  early.clear();
  await Promise.all(unused.map((worker) => worker.terminate()));
}

/** A thread, if possible one that was started before. */
function startedWorker(): Worker {
  const [worker] = early;
  if (!worker) return new Worker(RENDERER);
  early.delete(worker);
  worker.removeAllListeners('error');
  worker.ref();
  return worker;
}

/**
 * Renders the pages in as many threads as is useful, writes them, and removes all others from the cache.
 *
 * @param task - The content of the pages.
 * @param outDir - The output folder.
 * @param signal - Aborts the run.
 * @param onCount - Called with the number of written pages, and of all pages.
 * @returns The result of each thread.
 * @throws Error for a bug in Cribsmith; the reason of the signal when it is aborted.
 */
export async function renderAll(
  task: Omit<RenderTask, 'thread' | 'threads'>,
  outDir: string,
  signal: AbortSignal | undefined,
  onCount: (done: number, of: number) => void = () => {},
): Promise<Rendered[]> {
  const threads = task.data.graph.nodes.length > LARGE ? 1 : Math.min(MOST_THREADS, availableParallelism());
  const write = fileWriter(outDir);
  const take = inOrder(write, onCount);
  const failure = new AbortController();
  const stop = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const rendering = Array.from({ length: threads }, async (_, thread) => {
    try {
      return await render({ ...task, thread, threads }, stop, take);
    } catch (error) {
      failure.abort(error);
      throw error;
    }
  });
  // If one fails, the others must not be left running. A large site needs fewer than were started.
  await Promise.allSettled([...rendering, stopRendering()]);
  const parts = await Promise.all(rendering);
  for (const { beside } of parts) for (const [path, text] of Object.entries(beside)) write(path, text);
  if (task.kept !== undefined) keepOnly(task.kept, parts);
  return parts;
}

/**
 * Writes pages in the order of the site, whichever thread is faster. On some file systems, the order of creation is that
 * in which Pagefind reads them, on which its index depends.
 */
function inOrder(write: WriteFile, onCount: (done: number, of: number) => void): (stretch: RenderedStretch) => void {
  const waiting = new Map<number, RenderedStretch>();
  let next = 0;
  let done = 0;
  return (stretch) => {
    waiting.set(stretch.index, stretch);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      for (const { path, text } of ready.files) write(path, text);
      done += ready.files.length;
      waiting.delete(next++);
      onCount(done, ready.of);
    }
  };
}

/** Removes pages from the cache that no thread has used. */
function keepOnly(folder: string, parts: readonly Rendered[]): void {
  const store = openKeptFiles(folder);
  for (const name of parts.flatMap(({ names }) => names)) store.ask(name);
  store.forgetOthers();
}

async function render(
  task: RenderTask,
  signal: AbortSignal,
  take: (stretch: RenderedStretch) => void,
): Promise<Rendered> {
  signal.throwIfAborted();
  const worker = startedWorker();
  worker.postMessage(task);
  const stop = () => void worker.terminate();
  signal.addEventListener('abort', stop, { once: true });
  try {
    let rendered: Rendered | undefined;
    const code = await new Promise((resolve, reject) => {
      worker.on('message', (message: Rendered | RenderedStretch) => {
        try {
          if ('files' in message) take(message);
          else rendered = message;
        } catch (error) {
          reject(error);
        }
      });
      worker.on('error', reject);
      worker.on('exit', resolve);
    });
    signal.throwIfAborted();
    if (code !== 0 || !rendered) throw new Error(`The renderer ended with code ${code}.`);
    return rendered;
  } finally {
    signal.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
