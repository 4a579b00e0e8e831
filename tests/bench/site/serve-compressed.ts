import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml',
};
/** What is compressed already, or would not become smaller. */
const BINARY: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** A site as a host serves it. */
export interface Served {
  url: string;
  close(): void;
}

/** Serves a built site as hosts do: texts compressed with brotli, and files that never change kept by the browser. */
export async function serveCompressed(dir: string): Promise<Served> {
  const bodies = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const path = join(dir, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const type = TYPES[extname(path)];
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const body = bodies.get(path) ?? (type === undefined ? readFileSync(path) : brotliCompressSync(readFileSync(path)));
    bodies.set(path, body);
    response.writeHead(200, {
      'content-type': type ?? BINARY[extname(path)] ?? 'application/octet-stream',
      'content-length': body.length,
      'cache-control': pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600',
      ...(type !== undefined && { 'content-encoding': 'br' }),
    });
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
