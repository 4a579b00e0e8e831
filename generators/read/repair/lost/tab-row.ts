import { isBullet } from '../../lines/marks.ts';

/** Whether a line is text, a tab and more text, and not a list item, a row with pipes, or indented. */
export function isTabRow(text: string): boolean {
  const tab = text.indexOf('\t');
  if (tab < 1 || text.slice(0, tab).trim() === '' || text.slice(tab).trim() === '') return false;
  return !/^\s*[|>#]|^ {4}/u.test(text) && !isBullet(text);
}
