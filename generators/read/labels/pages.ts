const PAGE = 'page|pg\\.?|seite|página|pagina|стор(?:інка|\\.)?|страница|पृष्ठ|صفحة|עמוד|第';
const OF = 'of|/|von|de|sur|di|из|з|में से|من|מתוך';
const FOOT = new RegExp(
  `^(?:.{1,60}?(?:\\s[-–—|·]\\s*|\\s{4,}))?[-–—]?\\s*(?:${PAGE})\\s*\\p{Nd}{1,4}(?:\\s*(?:${OF})\\s*\\p{Nd}{1,4})?(?:\\s*页)?\\s*[-–—]?$`,
  'iu',
);

/** Whether a line is the number of a printed page in words: `Page 3 of 12`, `Seite 4`, `Notes - Page 3 / 12`. */
export function isPageNumber(text: string): boolean {
  return FOOT.test(text.trim());
}
