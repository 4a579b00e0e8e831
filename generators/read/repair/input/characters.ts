import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/**
 * One spelling for what looks the same: composed letters (NFC), no invisible marks inside words, no page feeds.
 * Lines of blanks only become empty. Joiners that scripts need (Hindi, emoji) stay.
 */
export const characters: Rule = {
  name: 'characters',
  apply(lines) {
    let areas: readonly string[] | undefined;
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      if (!NEEDS_WORK.test(line.text)) return;
      areas ??= areasOf(lines);
      const isCode = areas[index] === 'code';
      const text = isBlank(line) ? '' : isCode ? line.text.normalize('NFC') : clean(line.text);
      if (text === line.text || (isCode && text === '')) return;
      result ??= [...lines];
      result[index] = withText(line, text, 'characters');
    });
    return result ?? lines;
  },
};

const NEEDS_WORK = /[^\t -~\u00a1-\u00ac\u00ae-\u02ff]|^\s+$/u;

function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\f\v\u200b\u2060\ufeff\u00ad]/gu, '')
    .replace(/[\u00a0\u202f\u2007]/gu, ' ');
}
