/** Renders pages in a worker thread, so that the modules of one site never meet the data of another; see site.ts. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { relativeLinks, relativeUrls } from './relative-links.ts';
import type { SiteData } from './site-data.ts';
import { ANY_BASE, DATA_KEY, type SiteProgram } from './site-program.ts';

export interface RenderTask {
  data: SiteData;
  /** Folder of the compiled pages. */
  program: string;
  outDir: string;
  base: string;
}

/** One of Astro's routes, as far as it is needed here. */
interface Route {
  type: 'page' | 'endpoint';
}

/** What the compiled pages export. */
interface Entry {
  app: {
    setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
    setOptions(options: { settings: { scripts: [] }; logger: { options: { destination: object } } }): void;
    render(request: Request, options: { routeData: Route }): Promise<Response>;
  };
  StaticPaths: new (app: Entry['app']) => { getAll(): Promise<{ pathname: string; route: Route }[]> };
}

const { data, program, outDir, base } = workerData as RenderTask;
Object.assign(globalThis, { [Symbol.for(DATA_KEY)]: data });

const { entry, styles }: SiteProgram = JSON.parse(readFileSync(join(program, 'program.json'), 'utf8'));
const { app, StaticPaths }: Entry = await import(pathToFileURL(join(program, entry)).href);
app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: [...sheets] }])) });
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });

const root = base.endsWith('/') ? base : `${base}/`;
for (const { pathname, route } of await new StaticPaths(app).getAll()) {
  const path = fileOf(pathname, route);
  const file = join(outDir, path);
  const text = await pageOf(pathname, route);
  const relink = path.endsWith('.html') ? relativeLinks : path.endsWith('.css') ? relativeUrls : undefined;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, (relink ? relink(text, path, ANY_BASE) : text).replaceAll(ANY_BASE, root));
}

async function pageOf(pathname: string, route: Route): Promise<string> {
  const address = pathname.replace(/^\/|\/$/gu, '');
  const end = route.type === 'endpoint' || address === '' ? '' : '/';
  const request = new Request(new URL(`${ANY_BASE}${encodeURI(address)}${end}`, 'http://localhost'));
  return (await app.render(request, { routeData: route })).text();
}

/** The file that a server gives for the address; the page for what is not found has a name of its own. */
function fileOf(pathname: string, { type }: Route): string {
  const path = pathname.replace(/^\/|\/$/gu, '');
  if (type === 'endpoint') return path;
  if (path === '404') return '404.html';
  return path === '' ? 'index.html' : `${path}/index.html`;
}
