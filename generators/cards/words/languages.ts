/** The languages of the interface (pages, paper and cards), with the plural categories of each. */
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

/** The noun after a number, for each plural category of the language. */
export type Forms<L extends InterfaceLanguage = InterfaceLanguage> = {
  readonly [C in (typeof PLURALS)[L][number]]: string;
};

/** The plural forms of any language. */
export type AnyForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/**
 * The language of the interface for notes in a language; English if the interface does not support it.
 *
 * @param tag - A language tag such as `de-CH`; undefined if the language is not known.
 */
export function interfaceLanguageFor(tag: string | undefined): InterfaceLanguage {
  const language = tag && new Intl.Locale(tag).language;
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}
