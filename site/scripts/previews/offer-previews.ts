/** The events that can open a preview. */
const EVENTS = ['pointerover', 'focusin'] as const;

/**
 * Opens previews for links under the mouse pointer or with keyboard focus. The code is loaded at the first such event.
 */
export function offerPreviews(): void {
  const main = document.getElementById('main');
  if (!main || !document.body.dataset['previews'] || !matchMedia('(hover: hover)').matches) return;
  let last: Event | undefined;
  const begin = async (event: Event): Promise<void> => {
    const isLoading = last !== undefined;
    if (!isLoading && !(event.target instanceof Element && event.target.closest('a[href]'))) return;
    // By the time that the code is there, the pointer may be over another link.
    last = event;
    if (isLoading) return;
    const { showPreviews } = await import('./previews.ts');
    for (const name of EVENTS) main.removeEventListener(name, begin);
    showPreviews(main, last);
  };
  for (const name of EVENTS) main.addEventListener(name, begin);
}
