import { outsideCode } from '../../lines/code-spans.ts';
import { lineRule } from '../rule.ts';

/**
 * Normalises characters that look the same: composed letters (NFC), no invisible characters inside words, no form
 * feeds. Lines of only spaces become empty. Joiners that scripts need (Hindi, emoji) stay.
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
/** Between delimiters, a no-break space keeps them from being emphasis. */
const EMPHASIS = /^([*_])[\u00a0\u202f\u2007].*[\u00a0\u202f\u2007]\1$/u;

/** Replaces everything that looks like a space by a space, except in the targets of links. */
function withBlanks(text: string): string {
  return text.replace(/(\]\([^()\s]*)?[\u00a0\u202f\u2007]/gu, (found, link) => (link ? found : ' '));
}

/** Spaces beyond the indentation of a code block belong to its code. */
function isInCode(text: string, above: string): boolean {
  return text.length > 4 && /^ {4}.*\S/u.test(above);
}
