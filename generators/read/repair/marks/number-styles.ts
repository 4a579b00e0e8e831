import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

interface Style {
  /** Has the groups `lead` and `sign`; the text after the whole match is the title. */
  mark: RegExp;
  value: (sign: string) => number;
  /** Whether these numbers count only before a question; sections and lists have them as they are. */
  asks: boolean;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

const STYLES: readonly Style[] = [
  { mark: /^(\s{0,3}(?:#{1,6}\s+)?)[([（](\d{1,3})(?:[)\]][.:]?\s+|）\s*)(?=\S)/u, value: Number, asks: false },
  {
    mark: /^(\s{0,3}(?:#{1,6}\s+)?)(?:№|Nr\.|No\.|#(?!\s\d{1,3}[.):]))\s?(\d{1,3})[.):]?\s+(?=\S)/u,
    value: Number,
    asks: false,
  },
  {
    mark: /^(\s{0,3}(?:#{1,6}\s+)?)(\d{1,3})(?:(?:\.\)|\)\.|\.[-–—]|[º°ª]\.?|\s?[-–—]|\/|:)\s+(?=\S)|~\s?(?=[^\s\d~]))/u,
    value: Number,
    asks: false,
  },
  { mark: /^(\s{0,3}(?:#{1,6}\s+)?)([ivxl]{1,7})[.)]\s+(?=\S)/u, value: romanValue, asks: true },
  { mark: /^(\s{0,3}(?:#{1,6}\s+)?)([IVXL]{1,7})[.)]\s+(?=\S)/u, value: romanValue, asks: true },
];

/**
 * Converts `(3) text`, `（3）text`, `No. 3 text`, `3.) text`, `3- text`, `3~text` and questions such as `iii. text` to `3. text` if the numbers are
 * consecutive.
 */
export const numberStyles: Rule = {
  name: 'number-styles',
  needs: (line) => HAS_ANY.test(line.text),
  apply(note) {
    const { lines } = note;
    return STYLES.reduce<readonly Line[]>(restyle, lines);
  },
};

const HAS_ANY =
  /^\s{0,3}(?:#{1,6}\s+)?(?:[([（]\d|№|N[ro]\.\s?\d|#\s?\d|\d{1,3}(?:(?:\.\)|\)\.|\.[-–—]|[º°ª]\.?|\s?[-–—]|\/|:)\s|~)|[ivxlIVXL]{1,7}[.)]\s)/u;

function restyle(lines: readonly Line[], { mark, value, asks }: Style): readonly Line[] {
  const found = lines.flatMap(({ text }, index) => {
    const match = mark.exec(text);
    if (!match) return [];
    return [{ index, number: value(match[2] ?? ''), lead: match[1] ?? '', rest: text.slice(match[0].length) }];
  });
  const areas = found.length > 1 ? areasOf(lines) : [];
  const inText = found.filter(({ index, number }) => areas[index] === 'text' && number > 0);
  const next = inText.filter(({ number }, at) => inText[at + 1]?.number === number + 1).length;
  // `200 - OK` above `404 - Not found` is a list of codes, even if two of them are consecutive.
  const isRun = next > 0 && (next + 1) * 2 > inText.length;
  const questions = inText.filter(({ rest }) => isQuestion(rest)).length;
  if (!isRun || (asks && questions * 2 < inText.length)) return lines;
  const result = [...lines];
  for (const { index, number, lead, rest } of inText) {
    const line = lines[index];
    if (line && (headingOf(line.text) || isBlank(lines[index - 1]) || !isBlank(lines[index + 1])))
      result[index] = withText(line, `${lead}${number}. ${rest}`, 'number-styles');
  }
  return result;
}

function romanValue(sign: string): number {
  const values = [...sign.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
