import { queryWords } from '../../generators/browser.ts';
import { fill } from './fill.ts';
import { loadPagefind, type Pagefind, resultsOf } from './search-engine.ts';
import { chosenKinds, kindLabels, optionOf, showChips } from './search-view.ts';

const PAUSE_MS = 120;

const dialog = document.querySelector<HTMLDialogElement>('#search');
const input = dialog?.querySelector('input');
const list = dialog?.querySelector<HTMLElement>('[role=listbox]');
const status = dialog?.querySelector<HTMLElement>('[role=status]');
const chips = dialog?.querySelector<HTMLFieldSetElement>('.filters');

if (dialog && input && list && status && chips) start(dialog, input, list, status, chips);

function start(
  dialog: HTMLDialogElement,
  input: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  chips: HTMLFieldSetElement,
): void {
  const labels = kindLabels(dialog);
  let engine: Promise<Pagefind> | undefined;
  let active = -1;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    engine ??= loadPagefind(dialog.dataset['base'] ?? '/').then(async (pagefind) => {
      showChips(chips, (await pagefind.filters())['kind'] ?? {});
      return pagefind;
    });
    engine.catch(() => {
      engine = undefined;
      status.textContent = dialog.dataset['failed'] ?? '';
    });
  };

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const activate = (index: number) => {
    const all = options();
    active = all.length === 0 ? -1 : (index + all.length) % all.length;
    for (const [place, option] of all.entries()) option.setAttribute('aria-selected', String(place === active));
    const option = all[active];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };

  const show = (made: readonly HTMLElement[], words: string) => {
    list.replaceChildren(...made);
    list.scrollTop = 0;
    status.textContent = words;
    input.setAttribute('aria-expanded', String(made.length > 0));
    activate(0);
  };

  const search = async () => {
    turn += 1;
    const mine = turn;
    const words = queryWords(input.value);
    if (words.length === 0) {
      show([], '');
      return;
    }
    const pagefind = await engine?.catch(() => undefined);
    if (!pagefind) return;
    const results = await resultsOf(pagefind, words, chosenKinds(chips));
    // A later search has been answered already.
    if (mine !== turn) return;
    show(
      results.map((result, index) => optionOf(result, index, labels)),
      results.length === 0 ? fill(dialog.dataset['nothing'] ?? '', { query: input.value.trim() }) : '',
    );
  };

  for (const button of document.querySelectorAll('[data-open-search]')) button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !ctrlK) return;
    event.preventDefault();
    open();
  });
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MS);
  });
  chips.addEventListener('change', search);
  input.addEventListener('keydown', async (event) => {
    if (event.key === 'ArrowDown') activate(active + 1);
    else if (event.key === 'ArrowUp') activate(active - 1);
    else if (event.key === 'Enter') {
      event.preventDefault();
      // Typed and confirmed at once: answer what stands in the box, not what was found a moment ago.
      clearTimeout(pause);
      const chosen = active;
      await search();
      (options()[chosen] ?? options()[0])?.click();
      return;
    } else return;
    event.preventDefault();
  });
  // A click beside the box closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  list.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a')) dialog.close();
  });
}
