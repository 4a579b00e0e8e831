import { site } from '../view/data.ts';
import { tables } from './tables.ts';

/** The strings of this site. Scripts receive theirs from the page, so that no browser loads a whole table. */
export const strings = tables[site.interfaceLanguage];
