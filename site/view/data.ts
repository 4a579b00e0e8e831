import data from 'virtual:cribsmith';
import { cardWordsFor, createQuery, hasRightToLeft } from '../../generators/index.ts';

export const { graph, sources, packs, practices, matrix, inputs, downloads, site } = data;
const text = JSON.stringify(graph.nodes);
/** Whether the notes are in a language whose letters need the second font. */
export const hasAccents = (text.match(/[\u00c0-\u00ff\u0152\u0153]/g)?.length ?? 0) > 20;

/** Whether some of the notes run from right to left: only then does text have to say which way it does. */
export const isBidirectional = hasRightToLeft(text);

/** Whether a part of the site is left out. */
export function isHidden(section: (typeof site.hidden)[number]): boolean {
  return site.hidden.includes(section);
}

export const query = createQuery(graph);

/** What the pages are written in, with the region where the configuration says one: `pt-PT`. */
export const pageLanguage =
  site.language && new Intl.Locale(site.language).language === site.interfaceLanguage
    ? site.language
    : site.interfaceLanguage;

/** What cards say on this site. */
export const words = cardWordsFor(site.interfaceLanguage);
