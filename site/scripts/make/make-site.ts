import { ROOT } from '../root.ts';
import { createTask } from '../task.ts';
import type { SiteParts } from './questions.ts';
import type { SiteTask } from './site-worker.ts';

/** Large notes on a slow connection take half of this. */
const TIMEOUT_MS = 300_000;

/**
 * Creates the whole site of the notes as a zip. This is possible only once per worker, because the pages depend on the
 * data when they are loaded.
 *
 * @throws TaskError if the worker hangs or fails.
 */
export async function makeSite(parts: SiteParts): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./site-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await createTask<SiteTask, Uint8Array<ArrayBuffer>>(() => worker, TIMEOUT_MS).ask({ parts, root: ROOT });
  } finally {
    worker.terminate();
  }
}
