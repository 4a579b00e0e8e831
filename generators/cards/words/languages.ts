/** The languages that Cribsmith speaks on pages, on paper and on cards, with the plural categories of each. */
export const PLURALS = {
  en: ['one', 'other'],
  de: ['one', 'other'],
  es: ['one', 'many', 'other'],
  fr: ['one', 'many', 'other'],
  pt: ['one', 'many', 'other'],
  uk: ['one', 'few', 'many', 'other'],
  hi: ['one', 'other'],
} as const satisfies Record<string, readonly Intl.LDMLPluralRule[]>;

export type InterfaceLanguage = keyof typeof PLURALS;

export const INTERFACE_LANGUAGES = Object.keys(PLURALS) as InterfaceLanguage[];

/** What stands behind a number, for each category that the language tells apart. */
export type Forms<L extends InterfaceLanguage = InterfaceLanguage> = {
  readonly [C in (typeof PLURALS)[L][number]]: string;
};

/** The forms of any language. */
export type AnyForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * The language of the interface for notes in a language: English where the interface does not speak it.
 *
 * @param tag - A language tag such as `de-CH`; undefined where the language is not known.
 */
export function interfaceLanguageFor(tag: string | undefined): InterfaceLanguage {
  const language = tag && new Intl.Locale(tag).language;
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}
