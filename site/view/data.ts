import data from 'virtual:cribsmith';
import { cardWordsFor, createQuery, hasRightToLeft } from '../../generators/index.ts';

export const { graph, sources, packs, practices, matrix, inputs, downloads, site } = data;
const text = JSON.stringify(graph.nodes);
/** Whether the language of the notes needs the second font. */
export const hasAccents = (text.match(/[\u00c0-\u00ff\u0152\u0153]/g)?.length ?? 0) > 20;

/** Whether some of the notes are written from right to left. Only then do elements need a `dir`. */
export const isBidirectional = hasRightToLeft(text);

/** Whether a part of the site is left out. */
export function isHidden(section: (typeof site.hidden)[number]): boolean {
  return site.hidden.includes(section);
}

export const query = createQuery(graph);

/** The language of the pages, with a region if one is configured: `pt-PT`. */
export const pageLanguage =
  site.language && new Intl.Locale(site.language).language === site.interfaceLanguage
    ? site.language
    : site.interfaceLanguage;

/** The labels of cards on this site. */
export const words = cardWordsFor(site.interfaceLanguage);
