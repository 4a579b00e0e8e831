import type { AnyForms } from './languages.ts';

/** By language: to make one takes longer than to ask it, and every card asks. */
const plurals = new Map<string, Intl.PluralRules>();

/**
 * Puts values into the places of a text.
 *
 * @example fill('{shown} of {all}', { shown: 2, all: 9 }) // '2 of 9'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A number as it is written in a language. The fonts for print have no narrow space. */
export function formatNumber(language: string, number: number): string {
  return new Intl.NumberFormat(language).format(number).replaceAll('\u202f', '\u00a0');
}

/**
 * The form of a noun that stands behind a number.
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
