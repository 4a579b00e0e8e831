/**
 * Loads the full answer of a question from its page when it is expanded in the list, which keeps lists of a thousand
 * questions small. Without a connection, the excerpt and the link remain.
 */
document.addEventListener('toggle', open, { capture: true });
document.addEventListener('keydown', print);

/** Number of parallel requests. */
const AT_ONCE = 8;

async function open(event: Event): Promise<void> {
  const details = event.target;
  if (details instanceof HTMLDetailsElement && details.open) await load(details);
}

/** Answers must be loaded before the print dialog opens. */
async function print(event: KeyboardEvent): Promise<void> {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'p') return;
  event.preventDefault();
  const rest = [...document.querySelectorAll<HTMLDetailsElement>('.qa:not([hidden])')].values();
  const loaders = Array.from({ length: AT_ONCE }, async () => {
    for (const details of rest) await load(details);
  });
  await Promise.all(loaders);
  window.print();
}

async function load(details: HTMLDetailsElement): Promise<void> {
  const place = details.querySelector<HTMLElement>('[data-answer]');
  // The link to the whole answer is right below any base path.
  const address = place?.querySelector<HTMLAnchorElement>(':scope > p:last-child > a')?.href;
  if (!place || !address) return;
  delete place.dataset['answer'];
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = [...page.querySelectorAll('.given, .answer')].flatMap((part) => [...part.childNodes]);
    if (parts.length > 0) place.querySelector('p')?.replaceWith(...parts);
  } catch {
    place.dataset['answer'] = '';
  }
}
