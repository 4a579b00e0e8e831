import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Keep } from '../cards/index.ts';
import { type Entry, type OpenPages, openPages, type Page, provideData } from './open-pages.ts';
import { filesBelow, hashOf, versionOf } from './reader-version.ts';
import type { SiteData } from './site-data.ts';
import type { SiteProgram } from './site-program.ts';

/** The pages of a site, ready to render. */
export interface Pages extends Omit<OpenPages, 'viewOf'> {
  /**
   * A key that depends on the whole content of a page, including its program. Undefined for a page that depends on the
   * whole graph.
   */
  keyOf(page: Page): string | undefined;
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
export async function loadPages(data: SiteData, program: string, base: string, keepCode: Keep): Promise<Pages> {
  provideData(data, keepCode);
  const { entry, styles }: SiteProgram = JSON.parse(readFileSync(join(program, 'program.json'), 'utf8'));
  const compiled: Entry = await import(pathToFileURL(join(program, entry)).href);
  const { viewOf, ...pages } = await openPages(compiled, styles, base);
  const version = hashOf([versionOf('pages'), programVersion(program)]);
  return {
    ...pages,
    keyOf(page) {
      const view = viewOf(page);
      return view && hashOf([version, base, page.address, view]);
    },
  };
}

function programVersion(program: string): string {
  const files = [join(program, 'program.json'), ...filesBelow(join(program, 'server'))];
  return hashOf(files.map((file) => readFileSync(file)));
}
