import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { openKeptFiles } from './kept-files.ts';
import type { RenderCount, Rendered, RenderTask } from './render-pages.ts';

/** The compiled package has a different file extension. */
const RENDERER = new URL(`./render-pages${extname(import.meta.url)}`, import.meta.url);

/** More threads would be limited by memory. */
const MOST_THREADS = 2;
/** In nodes. The data of a larger site, which each thread has a copy of, would take too much memory. */
const LARGE = 50_000;

/**
 * Renders the pages in as many threads as is useful, and removes all others from the cache.
 *
 * @param task - The content of the pages, and where they are written.
 * @param signal - Aborts the run.
 * @param onCount - Called with the number of rendered pages, and of all pages.
 * @returns The result of each thread.
 * @throws Error for a bug in Cribsmith; the reason of the signal when it is aborted.
 */
export async function renderAll(
  task: Omit<RenderTask, 'thread' | 'threads'>,
  signal: AbortSignal | undefined,
  onCount: ((done: number, of: number) => void) | undefined,
): Promise<Rendered[]> {
  const threads = task.data.graph.nodes.length > LARGE ? 1 : Math.min(MOST_THREADS, availableParallelism());
  const done = Array.from({ length: threads }, () => 0);
  const rendering = done.map((_, thread) =>
    render({ ...task, thread, threads }, signal, (count) => {
      done[thread] = count.done;
      onCount?.(
        done.reduce((sum, one) => sum + one, 0),
        count.of,
      );
    }),
  );
  // If one fails, the others must not be left running.
  await Promise.allSettled(rendering);
  const parts = await Promise.all(rendering);
  if (task.kept !== undefined) keepOnly(task.kept, parts);
  return parts;
}

/** Removes pages from the cache that no thread has used. */
function keepOnly(folder: string, parts: readonly Rendered[]): void {
  const store = openKeptFiles(folder);
  for (const name of parts.flatMap(({ names }) => names)) store.ask(name);
  store.forgetOthers();
}

async function render(
  task: RenderTask,
  signal: AbortSignal | undefined,
  onCount: (count: RenderCount) => void,
): Promise<Rendered> {
  signal?.throwIfAborted();
  const worker = new Worker(RENDERER, { workerData: task });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  let rendered: Rendered | undefined;
  worker.on('message', (message: Rendered | RenderCount) => {
    if ('done' in message) onCount(message);
    else rendered = message;
  });
  const code = await new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0 || !rendered) throw new Error(`The renderer ended with code ${code}.`);
  return rendered;
}
