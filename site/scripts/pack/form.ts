import type { GivenFlags } from '../../../generators/browser.ts';

/** The flags of a form: one for each field that is filled in. */
export function flagsOfForm(form: HTMLFormElement): GivenFlags {
  return [...new FormData(form)].flatMap(([name, value]) => {
    const text = String(value).trim();
    if (text === '') return [];
    return [[name, isSwitch(form, name) ? '' : text] as const];
  });
}

/** Fills in a form. Flags without a field are ignored. */
export function fillForm(form: HTMLFormElement, given: GivenFlags): void {
  const texts = Map.groupBy(given, ([name]) => name);
  for (const field of form.elements) {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) continue;
    const own = texts.get(field.name)?.flatMap(([, text]) => text.split(','));
    if (!own) continue;
    if (field instanceof HTMLSelectElement) {
      field.value = own.at(-1) ?? '';
      // The default option has an empty value.
      if (field.selectedIndex < 0) field.value = '';
    } else if (field.type !== 'checkbox') field.value = own.at(-1) ?? '';
    else field.checked = isSwitch(form, field.name) || own.includes(field.value);
  }
}

/** Whether a field is a single checkbox. */
function isSwitch(form: HTMLFormElement, name: string): boolean {
  return form.querySelector(`[data-switch][name="${CSS.escape(name)}"]`) !== null;
}
