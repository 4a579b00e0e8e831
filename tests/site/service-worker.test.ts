import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

type Kept = Pick<Cache, 'match' | 'put'>;
type Answered = Promise<Response>;

const SCRIPT = 'https://example.org/_astro/part.js';
const PAGE = 'https://example.org/make/';

const fromServer = async () => new Response('from the server');
const offline = () => Promise.reject(new TypeError('Failed to fetch'));
const never = <T>() => new Promise<T>(() => undefined);
const empty: Kept = { match: async () => undefined, put: async () => undefined };

/** What the service worker of a site does in a browser with such a cache and server. */
async function asked(url: string, cache: Kept, fetch: () => Answered, caches = { open: async () => cache }) {
  const listeners = new Map<string, (event: unknown) => void>();
  runInNewContext(readFileSync('site/public/sw.js', 'utf8'), {
    URL,
    setTimeout,
    importScripts: () => undefined,
    registration: { scope: 'https://example.org/' },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    caches,
    fetch,
  });
  const { promise, resolve } = Promise.withResolvers<Answered>();
  const waitedFor: Promise<unknown>[] = [];
  listeners.get('fetch')?.({
    request: new Request(url),
    respondWith: resolve,
    waitUntil: (work: Promise<unknown>) => waitedFor.push(work),
  });
  return { text: await (await promise).text(), waitedFor };
}

test('a page is served even if it cannot be stored', async () => {
  const full = { ...empty, put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  const { text, waitedFor } = await asked(SCRIPT, full, fromServer);
  expect(text).toBe('from the server');
  await Promise.all(waitedFor);
});

test('a file is served before it is stored, and the worker stays alive until then', async () => {
  const stored = Promise.withResolvers<void>();
  const { text, waitedFor } = await asked(SCRIPT, { ...empty, put: () => stored.promise }, fromServer);
  expect(text).toBe('from the server');
  expect(waitedFor.length).toBe(1);
  stored.resolve();
  await Promise.all(waitedFor);
});

test.each([SCRIPT, PAGE])('%s is served even if the cache never responds', async (url) => {
  const { text } = await asked(url, { match: never, put: never }, fromServer);
  expect(text).toBe('from the server');
});

test.each([SCRIPT, PAGE])('%s is served even if the cache cannot be opened', async (url) => {
  const closed = { open: () => Promise.reject(new DOMException('', 'SecurityError')) };
  expect((await asked(url, empty, fromServer, closed)).text).toBe('from the server');
});

test('a script whose name contains its hash is served from the cache', async () => {
  const full = { ...empty, match: async () => new Response('from the cache') };
  expect((await asked(SCRIPT, full, never)).text).toBe('from the cache');
});

test('a page is served from the network, and offline from the cache', async () => {
  const full = { ...empty, match: async () => new Response('from the cache') };
  expect((await asked(PAGE, full, fromServer)).text).toBe('from the server');
  expect((await asked(PAGE, full, offline)).text).toBe('from the cache');
  await expect(asked(PAGE, empty, offline)).rejects.toThrow('Failed to fetch');
});
