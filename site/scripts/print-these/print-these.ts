import { CHOSEN } from './chosen.ts';

for (const box of document.querySelectorAll<HTMLDetailsElement>('.print-these')) start(box);

/** Shows the command that prints the selection, and initialises the button that prints the page. */
function start(box: HTMLDetailsElement): void {
  const command = box.querySelector('code');
  const kind = box.querySelector('select');
  const copy = box.querySelector<HTMLElement>('.copy');
  let ids: readonly string[] = [];

  const show = (): void => {
    const ofKind = kind && kind.value !== 'selection' ? ` --kind ${kind.value}` : '';
    const line = `npx cribsmith print ~/notes${ofKind} --ids ${ids.join(',')}`;
    box.dataset['ids'] = ids.join(',');
    box.hidden = ids.length === 0;
    // The command can contain hundreds of ids, so it is written only when it becomes visible.
    if (!box.open || !command || !copy) return;
    command.textContent = line;
    copy.dataset['copyText'] = line;
  };
  box.addEventListener(CHOSEN, (event) => {
    ids = event instanceof CustomEvent && Array.isArray(event.detail) ? event.detail : [];
    show();
  });
  box.addEventListener('toggle', show);
  kind?.addEventListener('change', show);
  box.querySelector('[data-do=page]')?.addEventListener('click', () => print());
}
