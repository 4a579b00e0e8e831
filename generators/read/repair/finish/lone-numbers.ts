import { areasOf } from '../../lines/fences.ts';
import { isBlank, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const LONE = /^(\s{0,3}\d{1,9})([.)])\s*$/u;

/** Keeps a line that is only `443.` a word: Markdown would take it for an empty list item, and hide it. */
export const loneNumbers: Rule = {
  name: 'lone-numbers',
  apply(lines) {
    if (!lines.some((line) => LONE.test(line.text))) return lines;
    const areas = areasOf(lines);
    return lines.map((line, index) => {
      if (areas[index] !== 'text' || !LONE.test(line.text)) return line;
      const below = lines[index + 1];
      if (!isBlank(below) && /^\s{2,}/u.test(below?.text ?? '')) return line;
      return withText(line, line.text.replace(LONE, '$1\\$2'), 'lone-numbers');
    });
  },
};
