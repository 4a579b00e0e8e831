import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

type Answered = Promise<Response>;

/** What the service worker of a site answers in a browser whose cache does as told. */
async function answerOf(url: string, cache: Pick<Cache, 'match' | 'put'>): Promise<string> {
  const listeners = new Map<string, (event: unknown) => void>();
  runInNewContext(readFileSync('site/public/sw.js', 'utf8'), {
    URL,
    importScripts: () => undefined,
    registration: { scope: 'https://example.org/' },
    addEventListener: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
    caches: { open: async () => cache },
    fetch: async () => new Response('from the server'),
  });
  const { promise, resolve } = Promise.withResolvers<Answered>();
  listeners.get('fetch')?.({ request: new Request(url), respondWith: (answer: Answered) => resolve(answer) });
  return (await promise).text();
}

test('a page is answered where there is no room to keep it', async () => {
  const full = { match: async () => undefined, put: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
  expect(await answerOf('https://example.org/_astro/part.js', full)).toBe('from the server');
});
