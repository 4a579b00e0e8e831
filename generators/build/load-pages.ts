import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Keep } from '../cards/index.ts';
import { type Entry, type OpenPages, openPages, type Page, provideData } from './open-pages.ts';
import { filesBelow, hashOf, versionOf } from './reader-version.ts';
import type { SiteData } from './site-data.ts';
import type { SiteProgram } from './site-program.ts';

/** The pages of one site, ready to be rendered. */
export interface Pages extends Omit<OpenPages, 'viewOf'> {
  /** A name for all that a page is made of, its program too; undefined for one that is made of the whole graph. */
  keyOf(page: Page): string | undefined;
}

/**
 * Loads the compiled pages with the data of one site. A thread can do that once: the modules of the pages are made of the data.
 *
 * @param data - All that the pages are made of.
 * @param program - Folder of the compiled pages.
 * @param base - Path under which the site will be served.
 * @param keepCode - Where coloured code is kept.
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
