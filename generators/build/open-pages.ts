import type { Keep } from '../cards/index.ts';
import type { ShareContent } from '../print/index.ts';
import { relativeLinks, relativeUrls } from './relative-links.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE, CODE_KEY, DATA_KEY, type PageStyles } from './site-program.ts';

/** The properties of an Astro route that are used here. */
interface Route {
  type: 'page' | 'endpoint';
  /** Matches the paths of its pages, with a leading slash, and a trailing one if they are folders. */
  pattern: RegExp;
}

/** What Astro enumerates the pages of. */
interface Routes {
  manifest: { routes: readonly { routeData: Route }[] };
  routeCache: unknown;
  getComponentByRoute(route: Route): unknown;
}

/** Files that crawlers and other programs expect, by path, for pages with these addresses. */
type Beside = (addresses: readonly string[]) => Readonly<Record<string, string>>;

/** The preview image of a page: its path in the site, and its content. */
export interface Share extends ShareContent {
  path: string;
}

/** The exports of the compiled pages. */
export interface Entry {
  app: Routes & {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
    setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: object } } }): void;
    render(request: Request, options: { routeData: Route }): Promise<Response>;
  };
  StaticPaths: new (routes: Routes) => { getAll(): Promise<{ pathname: string; route: Route }[]> };
  /** The exports of site/view/pages.ts. */
  views(): Promise<Omit<PageViews, 'viewOf'> & { keyOfPage(address: string): string | undefined }>;
}

/** What a build needs besides the pages. */
export interface PageViews {
  /** The content of a page, as text. Undefined for a page that depends on the whole graph. */
  viewOf(page: Page): string | undefined;
  /** Files that crawlers and other programs expect, besides those that are part of the site. */
  filesBeside: Beside;
  /** The preview images that the pages refer to. */
  shares(): readonly Share[];
}

/** A page of the site, or a file that is rendered like one. */
export interface Page {
  /** The file that a server returns for its address, relative to the root of the site. */
  path: string;
  /** Its address, without leading and trailing slashes. */
  address: string;
  route: Route;
}

/** The pages of a site, to be rendered in Node.js or a browser. */
export interface OpenPages {
  all(): Promise<readonly Page[]>;
  /** The page at an address without leading and trailing slashes. Does not enumerate pages of other kinds. */
  at(address: string): Promise<Page | undefined>;
  views(): Promise<PageViews>;
  /** Renders the page's file. */
  render(page: Page): Promise<string>;
}

/** Provides the data that the compiled pages depend on. It must be called before they are loaded. */
export function provideData(data: SiteData, keepCode: Keep): void {
  Object.assign(globalThis, { [Symbol.for(DATA_KEY)]: data, [Symbol.for(CODE_KEY)]: keepCode });
}

/**
 * Opens the compiled pages, which were loaded after their data was provided.
 *
 * @param entry - The exports of the compiled pages.
 * @param styles - The style sheets of each page.
 * @param base - The base path of the site.
 */
export function openPages({ app, StaticPaths, views }: Entry, styles: PageStyles, base: string): OpenPages {
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: [...sheets] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
  const root = base.endsWith('/') ? base : `${base}/`;
  const pagesOf = async (isWanted: (route: Route) => boolean): Promise<Page[]> => {
    const routes: Routes = {
      manifest: { ...app.manifest, routes: app.manifest.routes.filter(({ routeData }) => isWanted(routeData)) },
      routeCache: app.routeCache,
      getComponentByRoute: (route) => app.getComponentByRoute(route),
    };
    return (await new StaticPaths(routes).getAll()).map(({ pathname, route }) => {
      const address = pathname.replace(/^\/|\/$/gu, '');
      return { address, route, path: fileOf(address, route) };
    });
  };
  return {
    all: () => pagesOf(() => true),
    async at(address) {
      const paths = [`/${address}`, `/${address}/`];
      const pages = await pagesOf(({ pattern }) => paths.some((path) => pattern.test(path)));
      return pages.find((page) => page.address === address);
    },
    async views() {
      const { keyOfPage, filesBeside, shares } = await views();
      return {
        viewOf: ({ address }) => keyOfPage(address),
        shares,
        filesBeside: (addresses) =>
          Object.fromEntries(
            Object.entries(filesBeside(addresses)).map(([name, text]) => [name, text.replaceAll(ANY_BASE, root)]),
          ),
      };
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

/** The file that a server returns for an address. The "not found" page has a name of its own. */
function fileOf(address: string, { type }: Route): string {
  if (type === 'endpoint') return address;
  if (address === '404') return NOT_FOUND;
  return address === '' ? 'index.html' : `${address}/index.html`;
}

/** The "not found" page is shown at any address, so its links must be absolute. */
function relinked(text: string, path: string): string {
  if (path.endsWith('.css')) return relativeUrls(text, path, ANY_BASE);
  return path.endsWith('.html') && path !== NOT_FOUND ? relativeLinks(text, path, ANY_BASE) : text;
}
