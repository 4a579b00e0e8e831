import { site } from '../view/data.ts';
import { tables } from './tables.ts';

/** The words of the pages of this site. Scripts get theirs from their page: no browser loads a table. */
export const strings = tables[site.interfaceLanguage];
