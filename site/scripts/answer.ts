/**
 * A question that is opened in the list shows its whole answer, taken from its own page: the list of a
 * thousand questions stays as light as their titles. Without a connection the excerpt and the link stay.
 */
document.addEventListener('toggle', open, { capture: true });

async function open(event: Event): Promise<void> {
  const details = event.target;
  if (!(details instanceof HTMLDetailsElement) || !details.open) return;
  const place = details.querySelector<HTMLElement>('[data-answer]');
  const address = place?.dataset['answer'];
  if (!place || !address) return;
  delete place.dataset['answer'];
  try {
    const response = await fetch(address);
    if (!response.ok) return;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const answer = page.querySelector('.answer');
    if (answer) place.querySelector('p')?.replaceWith(...answer.childNodes);
  } catch {
    place.dataset['answer'] = address;
  }
}
