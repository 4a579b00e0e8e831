import { areasOf } from '../fences.ts';
import { isBlank, type Line, withText } from '../lines.ts';
import type { Rule } from './rule.ts';

/** Signs that are hardly anything but the mark of a list. */
const SURE = /^([ \t]*)[•◦▪▫‣●○∙⁃](?:\uFE0F)?[ \t]+(?=\S)/u;
/** Dashes and arrows mark a list where several lines in a row, or a sure sign beside them, say so. */
const MAYBE = /^([ \t]*)(?:[–—·→»➜⇒■□➢➤◇]|o(?=[ \t]+\p{Lu}))[ \t]+(?=\S)/u;

/** Writes the list marks of word processors and copied pages, `•`, `◦`, `–`, as the `-` that Markdown knows. */
export const bulletSigns: Rule = {
  name: 'bullet-signs',
  apply(lines) {
    if (!lines.some((line) => SURE.test(line.text) || MAYBE.test(line.text))) return lines;
    const areas = areasOf(lines);
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      if (areas[index] !== 'text') return;
      const match = SURE.exec(line.text) ?? (hasFellow(lines, index) ? MAYBE.exec(line.text) : null);
      if (!match) return;
      result ??= [...lines];
      const text = `${match[1] ?? ''}- ${line.text.slice(match[0].length)}`;
      result[index] = withText(line, text, 'bullet-signs');
    });
    return result ?? lines;
  },
};

/** The line above or below, blank lines apart, is a list item too. */
function hasFellow(lines: readonly Line[], index: number): boolean {
  return [-1, 1].some((step) => {
    const next = lines[index + step];
    const text = (isBlank(next) ? lines[index + 2 * step] : next)?.text ?? '';
    return SURE.test(text) || MAYBE.test(text) || /^\s*[-*+]\s+\S/u.test(text);
  });
}
