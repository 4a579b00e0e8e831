import { lineRule } from '../rule.ts';

/**
 * One spelling for what looks the same: composed letters (NFC), no invisible marks inside words, no page feeds.
 * Lines of blanks only become empty. Joiners that scripts need (Hindi, emoji) stay.
 */
export const characters = lineRule(
  'characters',
  ({ text }) => NEEDS_WORK.test(text),
  (text) => (text.trim() === '' ? '' : clean(text)),
  (text) => (text.trim() === '' ? text : text.normalize('NFC')),
);

const NEEDS_WORK = /[^\t -~\u00a1-\u00ac\u00ae-\u02ff]|^\s+$/u;

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\f\v\u200b\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u202f\u2007]/gu, ' ');
}
