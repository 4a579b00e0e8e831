import type { InterfaceLanguage } from '../../generators/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Strings } from './strings.ts';

/** The words of the pages in each language of the interface. */
export const tables: { readonly [L in InterfaceLanguage]: Strings } = { en, de };
