import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Keep } from '../cards/index.ts';
import { filesBelow, hashOf, versionOf } from './reader-version.ts';
import { relativeLinks, relativeUrls } from './relative-links.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE, CODE_KEY, DATA_KEY, type SiteProgram } from './site-program.ts';

/** One of Astro's routes, as far as it is needed here. */
interface Route {
  type: 'page' | 'endpoint';
}

/** The files that programs look for beside pages of these addresses, by path. */
type Beside = (addresses: readonly string[]) => Readonly<Record<string, string>>;

/** What the compiled pages export. */
interface Entry {
  app: {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
    setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: object } } }): void;
    render(request: Request, options: { routeData: Route }): Promise<Response>;
  };
  StaticPaths: new (app: Entry['app']) => { getAll(): Promise<{ pathname: string; route: Route }[]> };
  /** What site/view/pages.ts says. */
  views(): Promise<{ keyOfPage(address: string): string | undefined; filesBeside: Beside }>;
}

/** A page of the site, or a file that is rendered like one. */
export interface Page {
  /** The file that a server gives for its address, from the site's root. */
  path: string;
  /** Its address, without slashes at its ends. */
  address: string;
  route: Route;
}

/** The pages of one site, ready to be rendered. */
export interface Pages {
  all: readonly Page[];
  /** What programs look for beside those of the pages that are part of the site. */
  filesBeside: Beside;
  /** A name for all that a page is made of, its program too; undefined for one that is made of the whole graph. */
  keyOf(page: Page): string | undefined;
  /** The content of its file. */
  render(page: Page): Promise<string>;
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
  Object.assign(globalThis, { [Symbol.for(DATA_KEY)]: data, [Symbol.for(CODE_KEY)]: keepCode });
  const { entry, styles }: SiteProgram = JSON.parse(readFileSync(join(program, 'program.json'), 'utf8'));
  const { app, StaticPaths, views }: Entry = await import(pathToFileURL(join(program, entry)).href);
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: [...sheets] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const all = (await new StaticPaths(app).getAll()).map(({ pathname, route }): Page => {
    const address = pathname.replace(/^\/|\/$/gu, '');
    return { address, route, path: fileOf(address, route) };
  });
  const { keyOfPage, filesBeside } = await views();
  const version = hashOf([versionOf('pages'), programVersion(program)]);
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    all,
    filesBeside: (addresses) =>
      Object.fromEntries(
        Object.entries(filesBeside(addresses)).map(([name, text]) => [name, text.replaceAll(ANY_BASE, root)]),
      ),
    keyOf({ address }) {
      const view = keyOfPage(address);
      return view && hashOf([version, root, address, view]);
    },
    async render({ address, route, path }) {
      const end = route.type === 'endpoint' || address === '' ? '' : '/';
      const request = new Request(new URL(`${ANY_BASE}${encodeURI(address)}${end}`, 'http://localhost'));
      const text = await (await app.render(request, { routeData: route })).text();
      return relinked(text, path).replaceAll(ANY_BASE, root);
    },
  };
}

const NOT_FOUND = '404.html';

/** The file that a server gives for an address; the page for what is not found has a name of its own. */
function fileOf(address: string, { type }: Route): string {
  if (type === 'endpoint') return address;
  if (address === '404') return NOT_FOUND;
  return address === '' ? 'index.html' : `${address}/index.html`;
}

/** The page for what is not found is shown at any depth: its links cannot lead from where it is. */
function relinked(text: string, path: string): string {
  if (path.endsWith('.css')) return relativeUrls(text, path, ANY_BASE);
  return path.endsWith('.html') && path !== NOT_FOUND ? relativeLinks(text, path, ANY_BASE) : text;
}

function programVersion(program: string): string {
  const files = [join(program, 'program.json'), ...filesBelow(join(program, 'server'))];
  return hashOf(files.map((file) => readFileSync(file)));
}
