/** What can begin a preview. */
const EVENTS = ['pointerover', 'focusin'] as const;

/**
 * Lets links show what they lead to, for who points at them with a mouse or comes to them by keyboard. The first of them loads
 * what does it.
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
