import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { CLIENT } from './client.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/** Addresses that no site has. */
const OWN = '/__cribsmith/';
const SCRIPT = `<script type="module" src="${OWN}client.js"></script>`;

/** What the pages are told: that they are out of date, and what is wrong with the notes. */
export interface News {
  /** Counts the builds. A page that was loaded from another one reloads. */
  build: number;
  /** Why the last build failed, or what is wrong in the notes, a line each. */
  problems: readonly string[];
}

export interface SiteServer {
  /** Where the site is. */
  url: string;
  tell(news: News): void;
  close(): Promise<void>;
}

/** Pages, by their address without slashes at its ends. */
export interface PageSource {
  page(address: string): Promise<{ path: string; text: string } | undefined>;
}

/**
 * Serves a site on this machine alone, with a script in each page that listens for news. In: its pages, the folders of its other
 * files, which may be replaced at any time, and the first port to try.
 */
export async function serveSite(pages: PageSource, folders: readonly string[], port: number): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>();
  let news: News = { build: 0, problems: [] };
  const server = createServer((request, response) => {
    const path = pathOf(request);
    if (path === `${OWN}events`) listen(response, listeners, news);
    else if (path === `${OWN}client.js`) send(response, 200, '.js', CLIENT);
    else void sendSite(response, path, pages, folders);
  });
  const bound = await bind(server, port);
  return {
    url: `http://localhost:${bound}/`,
    tell(latest) {
      news = latest;
      for (const listener of listeners) listener.write(eventOf(news));
    },
    async close() {
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** How many ports are tried. */
const PORTS = 20;

function bind(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    let tried = 0;
    server.on('error', (error: NodeJS.ErrnoException) => {
      tried++;
      if (error.code === 'EADDRINUSE' && tried < PORTS) server.listen(port + tried, '127.0.0.1');
      else reject(error);
    });
    server.on('listening', () => resolve(port + tried));
    server.listen(port, '127.0.0.1');
  });
}

function listen(response: ServerResponse, listeners: Set<ServerResponse>, news: News): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(eventOf(news));
  listeners.add(response);
  response.on('close', () => listeners.delete(response));
}

function eventOf(news: News): string {
  return `data: ${JSON.stringify(news)}\n\n`;
}

/** The path of a request, decoded; `/` for one that cannot be. */
function pathOf({ url = '/' }: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return '/';
  }
}

async function sendSite(
  response: ServerResponse,
  path: string,
  pages: PageSource,
  folders: readonly string[],
): Promise<void> {
  try {
    const address = path.replace(/^\/|(?:\/|(?:^|\/)index\.html)$/g, '');
    const page = await pages.page(address);
    const file = page ? undefined : folders.map((folder) => fileOf(folder, path)).find((found) => found !== undefined);
    if (page?.path.endsWith('/index.html') && !/(?:\/|\.html)$/.test(path)) {
      // The links of a page lead from its folder.
      response.writeHead(302, { location: `${encodeURI(path)}/` });
      response.end();
    } else if (page) sendPage(response, address === '404' ? 404 : 200, page);
    else if (file !== undefined) sendFile(response, file);
    else sendPage(response, 404, (await pages.page('404')) ?? NOT_FOUND);
  } catch (error) {
    if (!response.headersSent) send(response, 500, '.txt', error instanceof Error ? error.message : String(error));
    else response.end();
  }
}

const NOT_FOUND = { path: '404.html', text: '<!doctype html><title>Not built yet</title></body>' };

function sendPage(response: ServerResponse, status: number, { path, text }: { path: string; text: string }): void {
  const body = path.endsWith('.html') ? text.replace('</body>', `${SCRIPT}</body>`) : text;
  send(response, status, extname(path), body);
}

function sendFile(response: ServerResponse, file: string): void {
  response.writeHead(200, headersOf(extname(file)));
  createReadStream(file)
    // The folder was just replaced; the page asks again.
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file of a path, if there is one inside the folder. Pages are not taken from it: they may be of another state. */
function fileOf(dir: string, path: string): string | undefined {
  const file = normalize(join(dir, path));
  if (!file.startsWith(dir + sep) || file.endsWith('.html')) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function send(response: ServerResponse, status: number, ending: string, body: string): void {
  response.writeHead(status, headersOf(ending));
  response.end(body);
}

function headersOf(ending: string): Record<string, string> {
  return { 'content-type': TYPES[ending] ?? 'application/octet-stream', 'cache-control': 'no-store' };
}
