import { fill } from './fill.ts';
import { CHOSEN } from './print-these/chosen.ts';

const box = document.querySelector<HTMLElement>('.list-filter');
if (box) start(box);

/** Filters the items of a list by words and level. Items hidden by other filters stay hidden. */
function start(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=search]');
  const status = box.querySelector('[role=status]');
  const groups = [...document.querySelectorAll<HTMLElement>(box.dataset['groups'] ?? '')];
  const printing = document.querySelector('.print-these');
  const ids = (box.dataset['ids'] ?? '').split(',');
  const selector = box.dataset['items'] ?? '';
  const items = [...document.querySelectorAll<HTMLElement>(selector)].map((element, index) => ({
    element,
    id: ids[index] ?? '',
    text: (element.textContent ?? '').toLowerCase(),
    level: element.dataset['level'] ?? '',
  }));
  if (!input || !status) return;

  const apply = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    const level = box.querySelector<HTMLInputElement>('input[name=level]:checked')?.value ?? '';
    let shown = 0;
    for (const item of items) {
      const fits =
        words.every((word) => item.text.includes(word)) &&
        (level === '' || item.level === level) &&
        !('leftOut' in item.element.dataset);
      item.element.hidden = !fits;
      if (fits) shown += 1;
    }
    const chosen = items.flatMap(({ element, id }) => (element.hidden || id === '' ? [] : id));
    printing?.dispatchEvent(new CustomEvent(CHOSEN, { detail: chosen }));
    // Groups without a match are hidden together with their headings.
    for (const group of groups) group.hidden = !group.querySelector(`:is(${selector}):not([hidden])`);
    status.textContent = shown === items.length ? '' : fill(box.dataset['shown'] ?? '', { shown, all: items.length });
  };
  box.addEventListener('input', apply);
  apply();
}
