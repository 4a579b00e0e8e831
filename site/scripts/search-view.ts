import type { Result } from './search-engine.ts';

type Labels = Readonly<Record<string, string>>;

/** What each kind of result is called, as the page says it. */
export function kindLabels(dialog: HTMLElement): Labels {
  return JSON.parse(dialog.dataset['kinds'] ?? '{}');
}

/** One result as an option of the list box. */
export function optionOf({ title, url, excerpt, kind, topic }: Result, index: number, labels: Labels): HTMLElement {
  const option = document.createElement('a');
  option.id = `result-${index}`;
  option.href = url;
  option.tabIndex = -1;
  option.dataset['kind'] = kind;
  option.setAttribute('role', 'option');
  const words = element('span', 'excerpt');
  // Pagefind escapes the text of the pages; the only tags in an excerpt are its own marks.
  words.innerHTML = excerpt;
  option.append(element('span', 'kind-name', labels[kind] ?? ''), element('strong', '', title), words);
  if (topic) option.append(element('span', 'topic', topic));
  return option;
}

/** One chip for each kind of page that there is. */
export function showChips(chips: HTMLFieldSetElement, kinds: Readonly<Record<string, number>>): void {
  const labels = Object.keys(kinds).map((kind) => {
    const label = element('label', 'chip');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = kind;
    label.append(box, kind);
    return label;
  });
  chips.append(...labels);
  chips.hidden = labels.length < 2;
}

/** The kinds whose chips are on. */
export function chosenKinds(chips: HTMLFieldSetElement): string[] {
  return [...chips.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
