/** The events that can open a preview. */
const EVENTS = ['pointerover', 'focusin'] as const;

/**
 * Opens previews for links under the mouse pointer or with keyboard focus. The code is loaded at the first such event.
 */
export function offerPreviews(): void {
  const main = document.getElementById('main');
  if (!main || !document.body.dataset['previews'] || !matchMedia('(hover: hover)').matches) return;
  const begin = async (event: Event): Promise<void> => {
    if (!(event.target instanceof Element && event.target.closest('a[href]'))) return;
    for (const name of EVENTS) main.removeEventListener(name, begin);
    const { showPreviews } = await import('./previews.ts');
    showPreviews(main, event);
  };
  for (const name of EVENTS) main.addEventListener(name, begin);
}
