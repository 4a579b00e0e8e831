import { type GraphNode, languagesOf } from '../../generators/index.ts';
import type { InLanguage } from './card-html.ts';
import { pageLanguage, query, site } from './data.ts';

/** Languages that are written from right to left. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi']);

const languages = languagesOf(query, site.language);

/** How an element that holds words of a note says which language they are in; nothing is said of that of the page. */
export function inLanguage(node: Pick<GraphNode, 'source'>): InLanguage {
  return attributesFor(languages.of(node));
}

/** The same for what is made of all notes. */
export const inMainLanguage: InLanguage = attributesFor(languages.main);

function attributesFor(tag: string | undefined): InLanguage {
  if (tag === undefined || tag === pageLanguage) return { dir: 'auto' };
  return { lang: tag, dir: RIGHT_TO_LEFT.has(new Intl.Locale(tag).language) ? 'rtl' : 'auto' };
}
