import type { CardWords } from './card-words.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { type InterfaceLanguage, interfaceLanguageFor } from './languages.ts';
import { pt } from './pt.ts';
import { uk } from './uk.ts';

export type { CardWords } from './card-words.ts';
export {
  type AnyForms,
  type Forms,
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  interfaceLanguageFor,
  PLURALS,
} from './languages.ts';
export { counted, fill, formatNumber, formFor } from './say.ts';

const tables: { readonly [L in InterfaceLanguage]: CardWords } = { en, de, es, fr, pt, uk, hi };

/**
 * The card strings in the language of the notes, or in English if that language is not supported. Browsers do not load
 * the tables: pages pass on theirs.
 *
 * @param tag - A language tag such as `pt-BR`.
 */
export function cardWordsFor(tag: string | undefined): CardWords {
  return tables[interfaceLanguageFor(tag)];
}
