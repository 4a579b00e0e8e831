import type { InterfaceLanguage } from '../../generators/index.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { pt } from './pt.ts';
import type { Strings } from './strings.ts';
import { uk } from './uk.ts';

/** The string tables of all interface languages. */
export const tables: { readonly [L in InterfaceLanguage]: Strings } = { en, de, es, fr, pt, uk, hi };
