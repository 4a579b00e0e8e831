import { type GraphNode, noteLanguagesOf } from '../../generators/index.ts';
import type { InLanguage } from './card-views.ts';
import { isBidirectional, pageLanguage, query, site } from './data.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

const languages = noteLanguagesOf(query, site.language);

/** The language attributes of an element that contains text from a note. Empty for the language of the page. */
export function inLanguage(node: Pick<GraphNode, 'source'>): InLanguage {
  const tag = languages.of(node);
  if (tag === undefined || tag === pageLanguage) return isBidirectional ? { dir: 'auto' } : {};
  return { lang: tag, dir: RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? 'rtl' : 'auto' };
}
