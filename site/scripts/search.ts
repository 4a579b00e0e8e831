import { queryWords, rankByTitle } from '../../generators/browser.ts';

/** What is used of Pagefind's module in the browser (https://pagefind.app/docs/api/). */
interface Pagefind {
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options: { filters: Record<string, string[]> }): Promise<{ results: Hit[] }>;
}
interface Hit {
  data(): Promise<HitData>;
}
interface HitData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Result {
  title: string;
  url: string;
  excerpt: string;
  kind: string;
}

const SHOWN = 12;
const FETCHED = 24;
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
  let engine: Promise<Pagefind> | undefined;
  let active = -1;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    engine ??= load(dialog.dataset['base'] ?? '/').then(async (pagefind) => {
      showChips(chips, (await pagefind.filters())['kind'] ?? {});
      return pagefind;
    });
    engine.catch(() => {
      engine = undefined;
      status.textContent = 'The search could not be loaded. Is the connection gone?';
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

  const search = async () => {
    turn += 1;
    const mine = turn;
    const words = queryWords(input.value);
    const kinds = [...chips.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
    if (words.length === 0) {
      show([], '');
      return;
    }
    const pagefind = await engine;
    if (!pagefind) return;
    const { results } = await pagefind.search(words.join(' '), { filters: kinds.length > 0 ? { kind: kinds } : {} });
    const data = await Promise.all(results.slice(0, FETCHED).map((hit) => hit.data()));
    if (mine !== turn) return;
    const ranked = rankByTitle(
      data.map((hit) => resultOf(hit)),
      words,
    ).slice(0, SHOWN);
    show(ranked, ranked.length === 0 ? `Nothing found for “${input.value.trim()}”.` : `${results.length} found`);
  };

  const show = (results: readonly Result[], words: string) => {
    list.replaceChildren(...results.map(optionOf));
    status.textContent = words;
    input.setAttribute('aria-expanded', String(results.length > 0));
    activate(0);
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

async function load(base: string): Promise<Pagefind> {
  const address = `${base.replace(/\/?$/, '/')}pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  return pagefind;
}

/** A page, or the place on it that fits best when it is a sheet of many cards. */
function resultOf({ url, excerpt, meta, sub_results }: HitData): Result {
  const kind = meta['kind'] ?? '';
  const title = meta['title'] ?? url;
  const [best] = sub_results;
  if (kind === 'Questions' || !best || best.url === url) return { title, url, excerpt, kind };
  return { title: `${best.title} · ${title}`, url: best.url, excerpt: best.excerpt, kind };
}

function optionOf({ title, url, excerpt, kind }: Result, index: number): HTMLElement {
  const option = document.createElement('a');
  option.id = `result-${index}`;
  option.href = url;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  const label = element('span', 'kind-name', kind);
  const words = element('span', 'excerpt');
  // Pagefind escapes the text of the pages; the only tags in an excerpt are its own marks.
  words.innerHTML = excerpt;
  option.append(label, element('strong', '', title), words);
  return option;
}

function showChips(chips: HTMLFieldSetElement, kinds: Readonly<Record<string, number>>): void {
  const boxes = Object.keys(kinds).map((kind) => {
    const label = element('label', 'chip');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = kind;
    label.append(box, kind);
    return label;
  });
  chips.append(...boxes);
  chips.hidden = boxes.length < 2;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
