const box = document.querySelector<HTMLElement>('.list-filter');
const input = box?.querySelector<HTMLInputElement>('input[data-filter]');

if (box && input) {
  box.hidden = false;
  const items = [...document.querySelectorAll<HTMLElement>(input.dataset['filter'] ?? '')].map((element) => ({
    element,
    text: (element.textContent ?? '').toLowerCase(),
  }));
  const status = box.querySelector('[role=status]');
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of items) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
    }
    // Groups without a match step aside with their headings.
    for (const group of document.querySelectorAll<HTMLElement>('.question-group')) {
      group.hidden = !group.querySelector('li:not([hidden])');
    }
    if (status) status.textContent = words.length > 0 ? `${shown} of ${items.length}` : '';
  });
}
