// Caches visited pages, and what search and practice need, for offline use. With a connection, the server takes precedence.
/* global offlineFiles */
importScripts('offline-files.js');

const { scope } = registration;
const CACHE = `cribsmith ${scope}`;
/** The names of these files contain a hash of their content. */
const LASTING = new URL('_astro/', scope).href;
/** Downloads are not cached, because users keep them as files. */
const NOT_KEPT = new URL('downloads/', scope).href;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(keepAll());
});

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([clients.claim(), forgetOld()]));
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope) || request.url.startsWith(NOT_KEPT)) return;
  event.respondWith(answer(request));
});

async function keepAll() {
  const cache = await caches.open(CACHE);
  await cache.addAll(offlineFiles.map((path) => new Request(new URL(path, scope), { cache: 'no-cache' })));
}

/** Cached files that no page of this version loads. */
async function forgetOld() {
  const cache = await caches.open(CACHE);
  const needed = new Set(offlineFiles.map((path) => new URL(path, scope).href));
  const old = (await cache.keys()).filter(({ url }) => url.startsWith(LASTING) && !needed.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  // The query string of a page is only read by its script.
  const key = request.url.replace(/[?#].*$/u, '');
  const known = await cache.match(key);
  if (known && key.startsWith(LASTING)) return known;
  try {
    const response = await fetch(request);
    // The page gets its answer even if no copy can be stored.
    if (response.ok && response.status === 200 && !response.redirected)
      await cache.put(key, response.clone()).catch(() => undefined);
    return response;
  } catch (error) {
    const substitute = known ?? (request.mode === 'navigate' ? await cache.match(new URL('offline/', scope)) : undefined);
    if (substitute) return substitute;
    throw error;
  }
}
