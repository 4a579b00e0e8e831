import { alternatives, inAll } from '../languages/index.ts';

const PAGE = alternatives(inAll(({ pages }) => pages?.page));
const OF = alternatives(inAll(({ pages }) => pages?.of));
const AFTER = alternatives(inAll(({ pages }) => pages?.after));
const NUMBER = `\\p{Nd}{1,4}(?:\\s*(?:${OF})\\s*\\p{Nd}{1,4})?`;
const FOOT = new RegExp(
  `^(?:.{1,60}?(?:\\s[-–—|·]\\s*|\\s{4,}))?[-–—]?\\s*(?:${PAGE})\\s*${NUMBER}(?:\\s*(?:${AFTER}))?\\s*[-–—]?$`,
  'iu',
);
const BARE = new RegExp(`^(?:(?:${PAGE})\\s+)?${NUMBER}$`, 'iu');

const TOP = new Set(inAll(({ pages }) => pages?.top));

/** Whether the text of a link says that it leads to the top of the page or to the table of contents. */
export function isTopLink(words: string): boolean {
  return TOP.has(words.toLowerCase().trim());
}

/** Whether a line is a page number in words: `Page 3 of 12`, `Seite 4`, `Notes - Page 3 / 12`. */
export function isPageNumber(text: string): boolean {
  return FOOT.test(text.trim());
}

/** Whether a line is only a page number, with or without words: `12`, `3/12`, `Page 3 of 12`. */
export function isBarePageNumber(text: string): boolean {
  return BARE.test(text.trim());
}
