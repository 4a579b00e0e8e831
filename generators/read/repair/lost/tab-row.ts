import { isBullet } from '../../lines/marks.ts';

/** Words, a tab, words: no list item, no row that has its bars, no indented line. */
export function isTabRow(text: string): boolean {
  const tab = text.indexOf('\t');
  if (tab < 1 || text.slice(0, tab).trim() === '' || text.slice(tab).trim() === '') return false;
  return !/^\s*[|>#]|^ {4}/u.test(text) && !isBullet(text);
}
