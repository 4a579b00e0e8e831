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

/** Paths that no site uses. */
const OWN = '/__cribsmith/';
const SCRIPT = `<script type="module" src="${OWN}client.js"></script>`;

/** The state that pages are notified of: the number of the build, and the problems with the notes. */
export interface News {
  /** The build number. A page from a different build reloads. */
  build: number;
  /** The error of the last build or the problems in the notes, one per line. */
  problems: readonly string[];
}

export interface SiteServer {
  /** The address of the site. */
  url: string;
  tell(news: News): void;
  close(): Promise<void>;
}

/** Returns pages by their path, without leading and trailing slashes. */
export interface PageSource {
  page(address: string): Promise<{ path: string; text: string } | undefined>;
}

/**
 * Serves a site on this machine only. A script in each page listens for news.
 *
 * @param pages - The pages.
 * @param folders - The folders of other files, which may be replaced at any time.
 * @param port - The first port to try.
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

/** How many ports to try. */
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

/** The decoded path of a request. `/` if it is invalid. */
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
      // Links in a page are relative to its folder.
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
    // The folder was just replaced. The page will request the file again.
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file at a path, if it exists inside the folder. Pages are excluded, because they may be from an older build. */
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
