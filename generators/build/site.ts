import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { findProgram } from './find-program.ts';
import { relativeUrls } from './relative-links.ts';
import type { RenderTask } from './render-pages.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE } from './site-program.ts';

/** The compiled package has another ending than the sources. */
const RENDERER = new URL(`./render-pages${extname(import.meta.url)}`, import.meta.url);

/** Files that may name the base path. */
const TEXT = /\.(?:css|js|json|svg|txt|webmanifest)$/u;

/**
 * Renders the pages. In: the data, the folder to write into, and the path under which the site will be served (`/` or
 * `/name/`). The pages are compiled once for any data, see find-program.ts. Throws an Error with what went wrong; nothing of it
 * is the user's fault; or the reason of the signal when it is aborted.
 */
export async function buildSite(data: SiteData, outDir: string, base: string, signal?: AbortSignal): Promise<void> {
  const program = await findProgram(signal);
  try {
    copyAssets(join(program.dir, 'client'), outDir, base);
    await render({ data, program: program.dir, outDir, base }, signal);
  } finally {
    program.release();
  }
}

function copyAssets(from: string, outDir: string, base: string): void {
  cpSync(from, outDir, { recursive: true });
  const root = base.endsWith('/') ? base : `${base}/`;
  for (const path of readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => TEXT.test(name))) {
    const text = readFileSync(join(from, path), 'utf8');
    const relinked = path.endsWith('.css') ? relativeUrls(text, path.replaceAll('\\', '/'), ANY_BASE) : text;
    writeFileSync(join(outDir, path), relinked.replaceAll(ANY_BASE, root));
  }
}

async function render(task: RenderTask, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  const worker = new Worker(RENDERER, { workerData: task });
  const stop = () => void worker.terminate();
  signal?.addEventListener('abort', stop, { once: true });
  const code = await new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', resolve);
  });
  signal?.removeEventListener('abort', stop);
  signal?.throwIfAborted();
  if (code !== 0) throw new Error(`The renderer ended with code ${code}.`);
}
