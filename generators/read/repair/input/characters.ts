import { outsideCode } from '../../lines/code-spans.ts';
import { lineRule } from '../rule.ts';

/**
 * One spelling for what looks the same: composed letters (NFC), no invisible marks inside words, no page feeds.
 * Lines of blanks only become empty. Joiners that scripts need (Hindi, emoji) stay.
 */
export const characters = lineRule(
  'characters',
  ({ text }) => NEEDS_WORK.test(text),
  (text, index, note) => (text.trim() !== '' ? clean(text) : isInCode(text, note.text(index - 1)) ? text : ''),
  (text) => (text.trim() === '' ? text : text.normalize('NFC')),
);

const NEEDS_WORK = /[^\t -~\u00a1-\u00ac\u00ae-\u02ff]|^\s+$/u;

function clean(text: string): string {
  const visible = text.normalize('NFC').replace(/[\f\v\u200b\u2060\ufeff\u00ad]/gu, '');
  return OTHER_BLANK.test(visible) && !EMPHASIS.test(visible) ? outsideCode(visible, withBlanks) : visible;
}

const OTHER_BLANK = /[\u00a0\u202f\u2007]/u;
/** Between marks on both sides it keeps them from being marks. */
const EMPHASIS = /^([*_])[\u00a0\u202f\u2007].*[\u00a0\u202f\u2007]\1$/u;

/** Blanks for all that look like one, except in where a link leads. */
function withBlanks(text: string): string {
  return text.replace(/(\]\([^()\s]*)?[\u00a0\u202f\u2007]/gu, (found, link) => (link ? found : ' '));
}

/** Blanks beyond the indentation of a code block belong to its code. */
function isInCode(text: string, above: string): boolean {
  return text.length > 4 && /^ {4}.*\S/u.test(above);
}
