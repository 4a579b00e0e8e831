import { languages } from '../../languages/index.ts';
import { areasOf } from '../../lines/fences.ts';
import { type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** A letter by itself is ambiguous, so the two have to alternate. */
const PAIRS = [
  ...new Map(languages.flatMap(({ letterPairs = [] }) => letterPairs).map((pair) => [pair.join(), pair])).values(),
];

/** Converts `P1: ...` / `R: ...` and the like to `Q1: ...` / `A: ...`. */
export const letterPairs: Rule = {
  name: 'letter-pairs',
  apply(note) {
    const { lines } = note;
    return PAIRS.reduce<readonly Line[]>((read, pair) => replacePair(read, pair), lines);
  },
};

function replacePair(lines: readonly Line[], [question, answer]: readonly [string, string]): readonly Line[] {
  const label = new RegExp(
    `^(\\s*(?:[-*+]\\s+)?(?:\\*\\*)?)(${question}|${answer})(\\s?\\d{1,4})?(\\*\\*)?\\s?([:.]|\\))(?=\\s|\\*)`,
    'u',
  );
  const found = lines.flatMap(({ text }, index) => {
    const match = text.length < 5000 ? label.exec(text) : null;
    return match ? [{ index, sign: match[2] }] : [];
  });
  const turns = found.filter(({ sign }, at) => sign === answer && found[at - 1]?.sign === question).length;
  if (turns === 0 || turns * 3 < found.length) return lines;
  const areas = areasOf(lines);
  const result = [...lines];
  for (const { index } of found) {
    const line = lines[index];
    if (!line || areas[index] !== 'text') continue;
    const text = line.text.replace(label, (_, lead: string, sign: string, number = '', close = '') => {
      return `${lead}${sign === question ? 'Q' : 'A'}${String(number).trim()}${close}:`;
    });
    result[index] = withText(line, text, 'letter-pairs');
  }
  return result;
}
