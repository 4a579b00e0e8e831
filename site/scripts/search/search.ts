import { fill } from '../fill.ts';
import { showMarksIfAny } from '../practice/marks-if-any.ts';
import { type Engine, type Found, loadEngine } from './engine.ts';
import { PARAMETER } from './query-parameter.ts';
import { chosenKinds, optionOf, showChips, showExcerpt } from './view.ts';

const PAUSE_MS = 80;

/** The search of an open search box. */
export interface Search {
  /** Searches for the current text, and for what is typed from now on. */
  begin(): void;
  /** Opens the selected result, or the first one. */
  choose(): Promise<void>;
}

/** Connects the search box with the search engine. */
export function searchIn(dialog: HTMLDialogElement, input: HTMLInputElement): Search {
  const list = partOf(dialog, '[role=listbox]');
  const status = partOf(dialog, '[role=status]');
  const chips = partOf<HTMLFieldSetElement>(dialog, '.filters');
  let engine: Promise<Engine> | undefined;
  let active = -1;
  /** The address of the result that was selected with the arrow keys. */
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
    status.replaceChildren(...(suggestion === undefined ? [] : [correction(suggestion), ' ']), words);
    input.setAttribute('aria-expanded', String(results.length > 0));
    // New results must not change the selection made with the arrow keys.
    activate(
      Math.max(
        0,
        options().findIndex(({ href }) => href === picked),
      ),
    );
  };

  /** Renders the suggested spelling of the query. */
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
    // A later search has already finished.
    if (mine !== turn) return;
    const words = [
      ...(found.results.length === 0 ? [say('nothing', { query })] : []),
      ...(found.isPartial ? [say('partial')] : []),
    ];
    show(loaded, found, words.join(' '));
    // The results can be used before the excerpts are loaded.
    const excerpts = options().map((option, index) => showExcerpt(option, found.results[index]));
    void Promise.all(excerpts).then(() => {
      if (mine === turn) list.dataset['for'] = query;
    });
  };

  input.addEventListener('input', () => {
    picked = undefined;
    clearTimeout(pause);
    pause = setTimeout(search, PAUSE_MS);
  });
  chips.addEventListener('change', search);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      activate(active + (event.key === 'ArrowDown' ? 1 : -1));
      picked = options()[active]?.href;
    } else if (event.key === 'Escape') {
      // Enter would otherwise clear a search field.
      event.preventDefault();
      dialog.close();
      return;
    } else return;
    event.preventDefault();
  });
  // A click outside the box closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    // A pending search must not restore the query in the address.
    clearTimeout(pause);
    turn += 1;
    keepQuery('');
  });
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    // If a result on another page is opened, the query stays in the address, for the back button.
    if (link?.pathname === location.pathname) dialog.close();
  });

  return {
    begin() {
      load();
      // It may have been closed while the script was loading.
      if (dialog.open) void search();
    },
    async choose() {
      // If Enter follows typing at once, search for the current text instead of using older results.
      clearTimeout(pause);
      await search();
      options()[active]?.click();
    },
  };
}

function partOf<E extends HTMLElement>(dialog: HTMLElement, selector: string): E {
  const part = dialog.querySelector<E>(selector);
  if (!part) throw new Error(`The search box has no ${selector}.`);
  return part;
}

function keepQuery(query: string): void {
  const address = new URL(location.href);
  if ((address.searchParams.get(PARAMETER) ?? '') === query) return;
  if (query === '') address.searchParams.delete(PARAMETER);
  else address.searchParams.set(PARAMETER, query);
  history.replaceState(history.state, '', address);
}
