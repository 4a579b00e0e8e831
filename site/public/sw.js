// Caches visited pages, and what search and practice need, for offline use. With a connection, the server takes precedence.
/* global offlineFiles */
importScripts('offline-files.js');

const { scope } = registration;
const CACHE = `cribsmith ${scope}`;
/** The names of these files contain a hash of their content. */
const LASTING = new URL('_astro/', scope).href;
/** Downloads are not cached, because users keep them as files. */
const NOT_KEPT = new URL('downloads/', scope).href;
/** How long the cache may take before the server is asked. */
const PATIENCE_MS = 1000;

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
  event.respondWith(answer(event));
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

async function answer(event) {
  const { request } = event;
  // The query string of a page is only read by its script.
  const key = request.url.replace(/[?#].*$/u, '');
  if (key.startsWith(LASTING)) {
    // A cache that is busy must not hold up a page.
    const known = await Promise.race([kept(key), later(PATIENCE_MS)]);
    if (known) return known;
  }
  try {
    const response = await fetch(request);
    if (response.ok && response.status === 200 && !response.redirected)
      event.waitUntil(keep(key, response.clone()));
    return response;
  } catch (error) {
    const substitute =
      (await kept(key)) ?? (request.mode === 'navigate' ? await kept(new URL('offline/', scope)) : undefined);
    if (substitute) return substitute;
    throw error;
  }
}

/** The cached file, unless there is none or the cache cannot be read. */
async function kept(key) {
  try {
    const cache = await caches.open(CACHE);
    return await cache.match(key);
  } catch {
    return undefined;
  }
}

/** Caches a file if there is room for it. */
async function keep(key, response) {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(key, response);
  } catch {}
}

function later(ms) {
  return new Promise((done) => setTimeout(done, ms));
}
