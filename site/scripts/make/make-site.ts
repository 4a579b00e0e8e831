import type { SiteParts } from '../../../generators/browser.ts';
import { ROOT } from '../root.ts';
import { createTask } from '../task.ts';
import type { AskedOfSite } from './site-worker.ts';

/** A large pile of notes on a slow line takes half of this. */
const PATIENCE_MS = 300_000;

/**
 * Makes the whole site of notes, as a zip. Its worker can do that once, since the pages are made of the data as they are loaded.
 * @throws TaskError
 */
export async function makeSite(parts: SiteParts): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./site-worker.ts', import.meta.url), { type: 'module' });
  try {
    return await createTask<AskedOfSite, Uint8Array<ArrayBuffer>>(() => worker, PATIENCE_MS).ask({ parts, root: ROOT });
  } finally {
    worker.terminate();
  }
}
