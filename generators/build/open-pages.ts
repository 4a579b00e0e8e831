import type { Keep } from '../cards/index.ts';
import type { ShareContent } from '../print/index.ts';
import { relativeLinks, relativeUrls } from './relative-links.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE, CODE_KEY, DATA_KEY, type PageStyles } from './site-program.ts';

/** One of Astro's routes, as far as it is needed here. */
interface Route {
  type: 'page' | 'endpoint';
}

/** The files that programs look for beside pages of these addresses, by path. */
type Beside = (addresses: readonly string[]) => Readonly<Record<string, string>>;

/** The picture of a page for who shares it: where it goes from the site's root, and what it shows. */
export interface Share extends ShareContent {
  path: string;
}

/** What the compiled pages export. */
export interface Entry {
  app: {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
    setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: object } } }): void;
    render(request: Request, options: { routeData: Route }): Promise<Response>;
  };
  StaticPaths: new (app: Entry['app']) => { getAll(): Promise<{ pathname: string; route: Route }[]> };
  /** What site/view/pages.ts says. */
  views(): Promise<{
    keyOfPage(address: string): string | undefined;
    filesBeside: Beside;
    shares(): readonly Share[];
  }>;
}

/** A page of the site, or a file that is rendered like one. */
export interface Page {
  /** The file that a server gives for its address, from the site's root. */
  path: string;
  /** Its address, without slashes at its ends. */
  address: string;
  route: Route;
}

/** The pages of one site, wherever they are rendered: here or in a browser. */
export interface OpenPages {
  all: readonly Page[];
  /** What programs look for beside those of the pages that are part of the site. */
  filesBeside: Beside;
  /** The pictures that they name. */
  shares(): readonly Share[];
  /** What a page is made of, as text; undefined for one that is made of the whole graph. */
  viewOf(page: Page): string | undefined;
  /** The content of its file. */
  render(page: Page): Promise<string>;
}

/** What the compiled pages find when they are loaded: they are made of the data. */
export function provideData(data: SiteData, keepCode: Keep): void {
  Object.assign(globalThis, { [Symbol.for(DATA_KEY)]: data, [Symbol.for(CODE_KEY)]: keepCode });
}

/**
 * Opens the compiled pages, which were loaded after their data were provided.
 *
 * @param entry - What they export.
 * @param styles - The style sheets of each page.
 * @param base - Path under which the site will be served.
 */
export async function openPages(
  { app, StaticPaths, views }: Entry,
  styles: PageStyles,
  base: string,
): Promise<OpenPages> {
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: [...sheets] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const all = (await new StaticPaths(app).getAll()).map(({ pathname, route }): Page => {
    const address = pathname.replace(/^\/|\/$/gu, '');
    return { address, route, path: fileOf(address, route) };
  });
  const { keyOfPage, filesBeside, shares } = await views();
  const root = base.endsWith('/') ? base : `${base}/`;
  return {
    all,
    shares,
    filesBeside: (addresses) =>
      Object.fromEntries(
        Object.entries(filesBeside(addresses)).map(([name, text]) => [name, text.replaceAll(ANY_BASE, root)]),
      ),
    viewOf: ({ address }) => keyOfPage(address),
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
