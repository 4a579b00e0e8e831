import { alternatives, inAll } from '../languages/index.ts';

const PAGE = alternatives(inAll(({ pages }) => pages?.page));
const OF = alternatives(inAll(({ pages }) => pages?.of));
const FOOT = new RegExp(
  `^(?:.{1,60}?(?:\\s[-–—|·]\\s*|\\s{4,}))?[-–—]?\\s*(?:${PAGE})\\s*\\p{Nd}{1,4}(?:\\s*(?:${OF})\\s*\\p{Nd}{1,4})?(?:\\s*页)?\\s*[-–—]?$`,
  'iu',
);

const TOP = new Set(inAll(({ pages }) => pages?.top));

/** Whether the words of a link say that it leads back to the top of the page, or to its table of contents. */
export function isTopLink(words: string): boolean {
  return TOP.has(words.toLowerCase().trim());
}

/** Whether a line is the number of a printed page in words: `Page 3 of 12`, `Seite 4`, `Notes - Page 3 / 12`. */
export function isPageNumber(text: string): boolean {
  return FOOT.test(text.trim());
}
