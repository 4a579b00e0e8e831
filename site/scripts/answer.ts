/**
 * A question that is opened in the list shows its whole answer, taken from its own page: the list of a
 * thousand questions stays as light as their titles. Without a connection the excerpt and the link stay.
 */
document.addEventListener('toggle', open, { capture: true });
document.addEventListener('keydown', print);

/** How many answers are asked for at a time. */
const AT_ONCE = 8;

async function open(event: Event): Promise<void> {
  const details = event.target;
  if (details instanceof HTMLDetailsElement && details.open) await load(details);
}

/** A browser prints what is there: answers have to come before it is told to. */
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
  const address = place?.dataset['answer'];
  if (!place || !address) return;
  delete place.dataset['answer'];
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = [...page.querySelectorAll('.given, .answer')].flatMap((part) => [...part.childNodes]);
    if (parts.length > 0) place.querySelector('p')?.replaceWith(...parts);
  } catch {
    place.dataset['answer'] = address;
  }
}
