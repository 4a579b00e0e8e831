/** Opens the search box, so that somebody can type at once. What searches is loaded when the box is first opened. */

import { PARAMETER } from './query-parameter.ts';
import type { Search } from './search.ts';

const dialog = document.querySelector<HTMLDialogElement>('#search');
const input = dialog?.querySelector('input');

if (dialog && input) offer(dialog, input);

function offer(dialog: HTMLDialogElement, input: HTMLInputElement): void {
  let loading: Promise<Search> | undefined;
  let isStyled = false;

  const load = () => {
    loading ??= import('./search.ts').then(({ searchIn }) => searchIn(dialog, input));
    return loading;
  };
  const open = async () => {
    if (!isStyled) {
      isStyled = true;
      void style(dialog);
    }
    if (!dialog.open) dialog.showModal();
    input.select();
    try {
      (await load()).begin();
    } catch {
      loading = undefined;
      const status = dialog.querySelector('[role=status]');
      if (status) status.textContent = dialog.dataset['failed'] ?? '';
    }
  };

  for (const button of document.querySelectorAll('[data-open-search]')) button.addEventListener('click', open);
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!slash && !ctrlK) return;
    event.preventDefault();
    void open();
  });
  input.addEventListener('keydown', async (event) => {
    if (event.key !== 'Enter') return;
    // The form would close the box.
    event.preventDefault();
    await loading?.then((search) => search.choose()).catch(() => undefined);
  });

  const asked = new URLSearchParams(location.search).get(PARAMETER);
  if (asked) {
    input.value = asked;
    void open();
  }
}

/** Loads how the box looks. Until then it takes what is typed and is not seen. */
async function style(dialog: HTMLDialogElement): Promise<void> {
  dialog.style.opacity = '0';
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: dialog.dataset['styles'] ?? '',
  });
  await new Promise((done) => {
    link.addEventListener('load', done);
    link.addEventListener('error', done);
    document.head.append(link);
  });
  dialog.style.opacity = '';
}
