import { ROOT } from './root.ts';

/** Lets the browser keep the site for when there is no connection, and says when there is a newer one. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !location.protocol.startsWith('http')) return;
  const { serviceWorker } = navigator;
  // The first worker brings nothing new.
  const isKept = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    const news = document.querySelector<HTMLElement>('[data-news]');
    if (!isKept || !news) return;
    news.hidden = false;
    news.querySelector('button')?.addEventListener('click', () => location.reload());
  });
  // Where nothing may be kept, nothing is.
  await serviceWorker.register(new URL('sw.js', ROOT), { updateViaCache: 'none' }).catch(() => undefined);
}
