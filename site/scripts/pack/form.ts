import type { GivenFlags } from '../../../generators/browser.ts';

/** The flags that a form stands for: every field that says something. */
export function flagsOfForm(form: HTMLFormElement): GivenFlags {
  return [...new FormData(form)].flatMap(([name, value]) => {
    const text = String(value).trim();
    if (text === '') return [];
    return [[name, isSwitch(form, name) ? '' : text] as const];
  });
}

/** Fills a form in by flags. What it has no field for is left out. */
export function fillForm(form: HTMLFormElement, given: GivenFlags): void {
  const texts = Map.groupBy(given, ([name]) => name);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const own = texts.get(field.name)?.flatMap(([, text]) => text.split(','));
    if (!own) continue;
    if (field instanceof HTMLSelectElement) {
      field.value = own.at(-1) ?? '';
      // The usual value is the one that says nothing.
      if (field.selectedIndex < 0) field.value = '';
    } else if (field.type !== 'checkbox') field.value = own.at(-1) ?? '';
    else field.checked = isSwitch(form, field.name) || own.includes(field.value);
  }
}

/** A checkbox that stands alone. */
function isSwitch(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`[data-switch][name="${CSS.escape(name)}"]`) !== null;
}
