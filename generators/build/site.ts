import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { CodeStore } from './code-store.ts';
import { findProgram } from './find-program.ts';
import type { Share } from './open-pages.ts';
import { filesBelow } from './reader-version.ts';
import { relativeUrls } from './relative-links.ts';
import { renderAll } from './render-threads.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE } from './site-program.ts';

/** Types of files that may contain the base path. */
const TEXT = /\.(?:css|js|json|svg|txt|webmanifest)$/u;

/** The destination of the pages, and their caches. */
export interface SiteTarget {
  /** The output folder. */
  outDir: string;
  /** The base path of the site: `/` or `/name/`. */
  base: string;
  /** The cache for highlighted code. */
  code: CodeStore;
  /** The cache folder for pages, if there is one. */
  kept: string | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the number of rendered pages. */
  onCount?: ((done: number, of: number) => void) | undefined;
}

/**
 * Renders the pages, or takes them from the cache if their content is unchanged. The pages are compiled independently
 * of the data; see find-program.ts.
 *
 * @param data - The content of the pages.
 * @param target - The destination, and the caches.
 * @returns The preview images that the pages refer to.
 * @throws Error for a bug in Cribsmith; the reason of the signal when it is aborted.
 */
export async function buildSite(
  data: SiteData,
  { outDir, base, code, kept, signal, onCount }: SiteTarget,
): Promise<readonly Share[]> {
  const program = await findProgram(signal);
  try {
    copyAssets(join(program.dir, 'client'), outDir, base, (path) => data.site.pdf || !OWN_NOTES.test(path));
    const task = { data, program: program.dir, base, code: code.known, kept };
    const parts = await renderAll(task, outDir, signal, onCount);
    for (const part of parts) code.add(part.code);
    return parts.flatMap(({ shares }) => shares);
  } finally {
    program.release();
  }
}

/** Files for creating PDFs and sites in the browser: 32 MB, more than everything else. */
export const OWN_NOTES = /typst_ts_web_compiler_bg.*\.wasm$|\.ttf$|scripts[\\/]site\.js(?:on)?$/;

/**
 * Copies the files that pages load.
 *
 * @param from - The source folder.
 * @param outDir - The destination folder.
 * @param base - The base path of the site.
 * @param isWanted - Selects files by path.
 */
export function copyAssets(
  from: string,
  outDir: string,
  base: string,
  isWanted: (path: string) => boolean = () => true,
): void {
  const root = base.endsWith('/') ? base : `${base}/`;
  // One file at a time, because `cpSync` reports a full disk as a damaged one.
  for (const path of filesBelow(from).map((file) => relative(from, file))) {
    if (!isWanted(path)) continue;
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    if (!TEXT.test(path)) {
      copyFileSync(join(from, path), join(outDir, path));
      continue;
    }
    const text = readFileSync(join(from, path), 'utf8');
    const relinked = path.endsWith('.css') ? relativeUrls(text, path.replaceAll('\\', '/'), ANY_BASE) : text;
    writeFileSync(join(outDir, path), relinked.replaceAll(ANY_BASE, root));
  }
}
