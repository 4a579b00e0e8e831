import type { Engine } from './engine.ts';
import type { Result } from './full-text.ts';

/** Renders a result as an option of the list box. */
export function optionOf(
  { title, url, excerpt, kind, topic }: Result,
  index: number,
  kinds: Engine['kinds'],
): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = `result-${index}`;
  option.href = url;
  option.tabIndex = -1;
  option.dataset['kind'] = kind;
  option.setAttribute('role', 'option');
  option.append(element('span', 'kind-name', kinds[kind]?.label ?? ''), titled(title));
  // The space is reserved, so that the layout does not shift.
  if (excerpt) option.append(Object.assign(element('span', 'excerpt'), { dir: 'auto' }));
  if (topic) option.append(element('span', 'topic', topic));
  return option;
}

/** Adds the excerpt of a result to its option. */
export async function showExcerpt(option: HTMLElement, result: Result | undefined): Promise<void> {
  // Without an excerpt, the result is still usable.
  const pieces = (await result?.excerpt?.().catch(() => [])) ?? [];
  // A section without text has no more to show than its title.
  if (plain(pieces.map(({ text }) => text).join('')) === plain(result?.title ?? '')) return;
  const nodes = pieces.map(({ text, isMeant }) => (isMeant ? element('mark', '', text) : text));
  option.querySelector('.excerpt')?.replaceChildren(...nodes);
}

/** Text without case, and without signs and spaces at its ends. */
function plain(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').toLowerCase();
}

function titled(title: string): HTMLElement {
  const strong = element('strong', '', title);
  strong.dir = 'auto';
  return strong;
}

/** Renders a filter chip for each kind of result. */
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

/** The kinds whose chips are selected. */
export function chosenKinds(chips: HTMLFieldSetElement): string[] {
  return [...chips.querySelectorAll<HTMLInputElement>('input:checked')].map((box) => box.value);
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
