import type { AnyForms } from './languages.ts';

/** One per language, because creating them is much slower than using them. */
const plurals = new Map<string, Intl.PluralRules>();
const formats = new Map<string, Intl.NumberFormat>();

/**
 * Fills in the placeholders of a text.
 *
 * @example fill('{shown} of {all}', { shown: 2, all: 9 }) // '2 of 9'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Formats a number. Narrow spaces are replaced, because the fonts for print have none. */
export function formatNumber(language: string, number: number): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(number).replaceAll('\u202f', '\u00a0');
}

/**
 * The form of a noun after a number.
 *
 * @example formFor('uk', { one: 'тема', few: 'теми', many: 'тем', other: 'теми' }, 3) // 'теми'
 */
export function formFor(language: string, forms: AnyForms, number: number): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(language);
  plurals.set(language, rules);
  return forms[rules.select(number)] ?? forms.other;
}

/**
 * A number with its noun.
 *
 * @example counted('en', { one: 'topic', other: 'topics' }, 2) // '2 topics'
 */
export function counted(language: string, forms: AnyForms, number: number): string {
  return `${formatNumber(language, number)} ${formFor(language, forms, number)}`;
}
