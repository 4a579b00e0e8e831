import { ROOT } from './root.ts';

/** Registers the service worker, which makes the site available offline, and announces new versions. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { serviceWorker } = navigator;
  // The first installation is not an update.
  const isKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    const news = document.querySelector<HTMLElement>('[data-news]');
    if (!isKept || !news) return;
    news.hidden = false;
    news.querySelector('button')?.addEventListener('click', () => location.reload());
  });
  // Registration fails if storage is blocked; the site then works online only.
  await serviceWorker.register(new URL('sw.js', ROOT), { updateViaCache: 'none' }).catch(() => undefined);
}
