import { areasOf } from '../../lines/fences.ts';
import { type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const KEYCAPS = /^(\s*(?:#{1,6}\s+)?(?:\*\*|__)?)((?:[0-9](?:\uFE0F?\u20E3)?)*[0-9]\uFE0F?\u20E3|🔟)\s*[.):]?\s*/u;
const CIRCLED = /^(\s*(?:#{1,6}\s+)?(?:\*\*|__)?)([①-⑳⓪➀-➉➊-➓❶-❿⓫-⓴])\s*[.):]?\s*/u;
/** Digits of scripts that have their own, and the full-width mark of Chinese and Japanese lists. */
const OTHER_DIGITS = /^(\s*(?:#{1,6}\s+)?)((?![0-9])\p{Nd}{1,4}|\p{Nd}{1,4}(?=[、．]))([.)、．])\s*(?=\S)/u;
const HAS_ANY = /[\u20E3🔟①-⑳⓪➀-➓❶-❿⓫-⓴、．]|(?![0-9])\p{Nd}/u;

/** First sign of each row of circled numbers, and the number it stands for. */
const ROWS: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1],
  ['⓪', '⓪', 0],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
];

/** Writes numbers that lead a line as emoji, in circles or in the digits of another script as `1. `. */
export const numberEmoji: Rule = {
  name: 'number-emoji',
  apply(lines) {
    let areas: readonly string[] | undefined;
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      const head = line.text.slice(0, 40);
      if (!HAS_ANY.test(head)) return;
      areas ??= areasOf(lines);
      if (areas[index] !== 'text') return;
      const text = line.text.replace(KEYCAPS, keycap).replace(CIRCLED, circled).replace(OTHER_DIGITS, digits);
      if (text === line.text || text.trim() === '') return;
      result ??= [...lines];
      result[index] = withText(line, text, 'number-emoji');
    });
    return result ?? lines;
  },
};

function keycap(_: string, lead: string, signs: string): string {
  return `${lead}${signs === '🔟' ? '10' : signs.replace(/[^0-9]/gu, '')}. `;
}

function circled(_: string, lead: string, sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const row = ROWS.find(([first, last]) => code >= (first.codePointAt(0) ?? 0) && code <= (last.codePointAt(0) ?? 0));
  return `${lead}${row ? row[2] + code - (row[0].codePointAt(0) ?? 0) : sign}. `;
}

function digits(_: string, lead: string, signs: string, mark: string): string {
  return `${lead}${[...signs].map(digitValue).join('')}${mark === ')' ? ')' : '.'} `;
}

/** Decimal digits of every script come in rows of ten that begin at a digit zero. */
function digitValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
