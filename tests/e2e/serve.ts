import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { afterAll, beforeAll } from 'vitest';

interface Serving {
  /** Path that the site is served under. */
  base?: string;
  headers?: Readonly<Record<string, string>>;
}

/**
 * Serves a built site for the tests of a file, as a host does: with the site's own page for what is not there. Out: the address of
 * a path of the site, and what was asked for outside of its base path.
 */
export function useServer(dir: () => string, { base = '/', headers = {} }: Serving = {}) {
  const outside: string[] = [];
  let origin = '';
  let close: () => void;
  beforeAll(async () => {
    const files = sirv(dir(), {
      dotfiles: true,
      setHeaders: (response) => response.setHeaders(new Map(Object.entries(headers))),
    });
    const server = createServer((request, response) => {
      const missing = () => {
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
        response.end(readFileSync(join(dir(), '404.html')));
      };
      const path = request.url ?? '/';
      if (path.startsWith(base)) {
        request.url = `/${path.slice(base.length)}`;
        files(request, response, missing);
      } else {
        outside.push(path);
        missing();
      }
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    close = () => {
      server.closeAllConnections();
      server.close();
    };
  });
  afterAll(() => close());
  return { at: (path: string) => origin + base + path.replace(/^\//u, ''), outside };
}
