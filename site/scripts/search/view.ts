import type { Engine } from './engine.ts';
import type { Result } from './full-text.ts';

/** One result as an option of the list box. */
export function optionOf(
  { title, url, excerpt, kind, topic }: Result,
  index: number,
  kinds: Engine['kinds'],
): HTMLElement {
  const option = document.createElement('a');
  option.id = `result-${index}`;
  option.href = url;
  option.tabIndex = -1;
  option.dataset['kind'] = kind;
  option.setAttribute('role', 'option');
  option.append(element('span', 'kind-name', kinds[kind]?.label ?? ''), titled(title));
  if (excerpt !== '') {
    const words = element('span', 'excerpt');
    // Pagefind escapes the text of the pages; the only tags in an excerpt are its own marks.
    words.innerHTML = excerpt;
    words.dir = 'auto';
    option.append(words);
  }
  if (topic) option.append(element('span', 'topic', topic));
  return option;
}

function titled(title: string): HTMLElement {
  const strong = element('strong', '', title);
  strong.dir = 'auto';
  return strong;
}

/** One chip for each kind of result that there is. */
export function showChips(chips: HTMLFieldSetElement, names: readonly string[], kinds: Engine['kinds']): void {
  const labels = names.map((kind) => {
    const label = element('label', 'chip');
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.value = kind;
    label.dataset['kind'] = kind;
    label.append(box, kinds[kind]?.plural ?? kind);
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
