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
 * is the user's fault.
 */
export async function buildSite(data: SiteData, outDir: string, base: string): Promise<void> {
  const program = await findProgram();
  try {
    copyAssets(join(program.dir, 'client'), outDir, base);
    await render({ data, program: program.dir, outDir, base });
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

function render(task: RenderTask): Promise<void> {
  const worker = new Worker(RENDERER, { workerData: task });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`The renderer ended with code ${code}.`))));
  });
}
