import { fill } from '../fill.ts';
import { showMarksIfAny } from '../practice/marks-if-any.ts';
import type { Engine, Found } from './engine.ts';
import { chosenKinds, optionOf, showChips, showExcerpt } from './view.ts';

const PAUSE_MS = 80;
/** Holds the query in the address of a page, so that going back leads to the results. */
const PARAMETER = 'q';

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
  let engine: Promise<Engine> | undefined;
  let active = -1;
  /** Address of the result that was chosen with the arrows. */
  let picked: string | undefined;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const say = (name: string, values: Record<string, string> = {}) => fill(dialog.dataset[name] ?? '', values);

  const load = () => {
    engine ??= loadEngine().then((loaded) => {
      showChips(chips, loaded.filters, loaded.kinds);
      return loaded;
    });
    engine.catch(() => {
      engine = undefined;
      status.textContent = say('failed');
    });
  };

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    load();
    void search();
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

  const show = (loaded: Engine, { results, suggestion }: Found, words: string): void => {
    list.replaceChildren(...results.map((result, index) => optionOf(result, index, loaded.kinds)));
    void showMarksIfAny(list);
    list.scrollTop = 0;
    status.replaceChildren(...(suggestion === undefined ? [words] : [correction(suggestion)]));
    input.setAttribute('aria-expanded', String(results.length > 0));
    // More results must not take away what has been chosen with the arrows.
    activate(
      Math.max(
        0,
        options().findIndex(({ href }) => href === picked),
      ),
    );
  };

  /** Offers the query as it was probably meant. */
  const correction = (query: string): Node => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = say('meant', { query });
    button.addEventListener('click', () => {
      input.value = query;
      input.focus();
      void search();
    });
    return button;
  };

  const search = async () => {
    turn += 1;
    const mine = turn;
    const query = input.value.trim();
    keepQuery(query);
    const loaded = await engine?.catch(() => undefined);
    if (!loaded || mine !== turn) return;
    if (query === '') {
      show(loaded, { results: loaded.suggested, suggestion: undefined }, say('suggested'));
      return;
    }
    const kinds = chosenKinds(chips);
    const named = loaded.byName(query, kinds);
    if (named) show(loaded, named, '');
    const found = await loaded.all(query, kinds);
    // A later search has been answered already.
    if (mine !== turn) return;
    show(loaded, found, found.results.length === 0 ? say('nothing', { query }) : '');
    // Nobody has to wait for the excerpts to choose.
    const excerpts = options().map((option, index) => showExcerpt(option, found.results[index]));
    void Promise.all(excerpts).then(() => {
      if (mine === turn) list.dataset['for'] = query;
    });
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
    picked = undefined;
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MS);
  });
  chips.addEventListener('change', search);
  input.addEventListener('keydown', async (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      activate(active + (event.key === 'ArrowDown' ? 1 : -1));
      picked = options()[active]?.href;
    } else if (event.key === 'Escape') {
      // A search field would only be emptied.
      event.preventDefault();
      dialog.close();
      return;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Typed and confirmed at once: answer what stands in the box, not what was found a moment ago.
      clearTimeout(pause);
      await search();
      options()[active]?.click();
      return;
    } else return;
    event.preventDefault();
  });
  // A click beside the box closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    // What is still being looked for must not come back into the address.
    clearTimeout(pause);
    turn += 1;
    keepQuery('');
  });
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // On another page the query stays in the address of this one, for the way back.
    if (link?.pathname === location.pathname) dialog.close();
  });

  const asked = new URLSearchParams(location.search).get(PARAMETER);
  if (asked) {
    input.value = asked;
    open();
  }
}

/** Comes when it is first needed. */
async function loadEngine(): Promise<Engine> {
  const engine = await import('./engine.ts');
  return engine.loadEngine();
}

function keepQuery(query: string): void {
  const address = new URL(location.href);
  if ((address.searchParams.get(PARAMETER) ?? '') === query) return;
  if (query === '') address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, query);
  history.replaceState(history.state, '', address);
}
