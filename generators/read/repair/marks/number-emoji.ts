import { lineRule } from '../rule.ts';

const KEYCAPS = /^(\s*(?:#{1,6}\s+)?(?:\*\*|__)?)((?:[0-9](?:\uFE0F?\u20E3)?)*[0-9]\uFE0F?\u20E3|🔟)\s*[.):]?\s*/u;
const CIRCLED = /^(\s*(?:#{1,6}\s+)?(?:\*\*|__)?)([①-⑳⓪➀-➉➊-➓❶-❿⓫-⓴])\s*[.):]?\s*/u;
/** Digits of other scripts, and the full-width separators of Chinese and Japanese lists. */
const OTHER_DIGITS = /^(\s*(?:#{1,6}\s+)?)((?![0-9])\p{Nd}{1,4}|\p{Nd}{1,4}(?=[、．]))([.)、．])\s*(?=\S)/u;
const HAS_ANY = /[\u20E3🔟①-⑳⓪➀-➓❶-❿⓫-⓴、．]|(?![0-9])\p{Nd}/u;

/** The first and last character of each range of enclosed numbers, and the number of the first. */
const ROWS: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1],
  ['⓪', '⓪', 0],
  ['➀', '➉', 1],
  ['➊', '➓', 1],
  ['❶', '❿', 1],
  ['⓫', '⓴', 11],
];

/** Converts leading numbers as emoji, in circles or in digits of another script to `1. `. */
export const numberEmoji = lineRule(
  'number-emoji',
  ({ text }) => HAS_ANY.test(text.slice(0, 40)),
  (text) => {
    const written = text.replace(KEYCAPS, keycap).replace(CIRCLED, circled).replace(OTHER_DIGITS, digits);
    return written.trim() === '' ? text : written;
  },
);

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

/** Decimal digits of every script are in groups of ten that begin with zero. */
function digitValue(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return value;
}
