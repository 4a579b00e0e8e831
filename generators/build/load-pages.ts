import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Keep } from '../cards/index.ts';
import { type Entry, type OpenPages, openPages, type Page, type PageViews, provideData } from './open-pages.ts';
import { filesBelow, hashOf, versionOf } from './reader-version.ts';
import { shippedProgram } from './shipped-program.ts';
import type { SiteData } from './site-data.ts';
import type { SiteProgram } from './site-program.ts';

/** Loads what the pages need regardless of their data. */
export async function preloadPages(): Promise<void> {
  const shipped = shippedProgram();
  const early = shipped === undefined ? [] : programIn(shipped).early;
  const urls = early.map((name) => (name.startsWith('.') ? pathToFileURL(join(shipped ?? '', name)).href : name));
  // The highlighter is slow to load, and pages need it in any case.
  await Promise.all([import('shiki'), import('shiki/wasm'), ...urls.map((url) => import(url))]);
}

/**
 * Loads the compiled pages with the data of a site. This is possible only once per thread, because the modules depend
 * on the data.
 *
 * @param data - The content of the pages.
 * @param program - The folder of the compiled pages.
 * @param base - The base path of the site.
 * @param keepCode - The cache for highlighted code.
 */
export async function loadPages(data: SiteData, program: string, base: string, keepCode: Keep): Promise<OpenPages> {
  provideData(data, keepCode);
  const { entry, styles } = programIn(program);
  const compiled: Entry = await import(pathToFileURL(join(program, entry)).href);
  return openPages(compiled, styles, base);
}

function programIn(folder: string): SiteProgram {
  return JSON.parse(readFileSync(join(folder, 'program.json'), 'utf8'));
}

/**
 * Gives each page a key that depends on its whole content, including its program. Undefined for a page that depends on
 * the whole graph.
 *
 * @param viewOf - The content of a page, as text.
 * @param program - The folder of the compiled pages.
 * @param base - The base path of the site.
 */
export function pageKeys(
  viewOf: PageViews['viewOf'],
  program: string,
  base: string,
): (page: Page) => string | undefined {
  const version = hashOf([versionOf('pages'), programVersion(program)]);
  return (page) => {
    const view = viewOf(page);
    return view && hashOf([version, base, page.address, view]);
  };
}

function programVersion(program: string): string {
  const files = [join(program, 'program.json'), ...filesBelow(join(program, 'server'))];
  return hashOf(files.map((file) => readFileSync(file)));
}
