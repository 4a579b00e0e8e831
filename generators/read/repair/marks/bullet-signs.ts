import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** Signs that are hardly anything but the mark of a list; those of the private area are what is left of Word's own font. */
const SURE = /^([ \t]*)([•◦▪▫‣●○∙⁃\uF0A7\uF0B7\uF0D8\uF0FC])(?:\uFE0F)?[ \t]+(?=\S)/u;
/** Dashes, arrows and letters mark a list where several lines in a row, or a sure sign beside them, say so. */
const MAYBE = /^([ \t]*)([–—·→»➜⇒■□➢➤◇§]|o(?=\t|[ \t]+\p{Lu}))[ \t]+(?=\S)/u;

/** The depth at which a word processor has a sign, where nothing else tells the items of a list apart. */
const DEPTHS: Readonly<Record<string, number>> = {
  '•': 0,
  '●': 0,
  '·': 0,
  '\uF0B7': 0,
  o: 1,
  '◦': 1,
  '○': 1,
  '▪': 2,
  '■': 2,
  '§': 2,
  '\uF0A7': 2,
};

/** Writes the list marks of word processors and copied pages, `•`, `◦`, `–`, as the `-` that Markdown knows. */
export const bulletSigns: Rule = {
  name: 'bullet-signs',
  needs: (line) => SURE.test(line.text) || MAYBE.test(line.text),
  apply(note) {
    const { lines, areas } = note;
    let result: Line[] | undefined;
    /** Depths of the items that are open, outermost first. */
    let open: number[] = [];
    lines.forEach((line, index) => {
      if (areas[index] !== 'text') return;
      const match = SURE.exec(line.text) ?? (hasFellow(lines, index) ? MAYBE.exec(line.text) : null);
      if (!match) {
        if (!isBlank(line) && isBlank(lines[index - 1])) open = [];
        return;
      }
      result ??= [...lines];
      const [whole, indent = '', sign = ''] = match;
      const depth = indent === '' ? DEPTHS[sign] : undefined;
      if (depth !== undefined) open = [...open.filter((outer) => outer < depth), depth];
      const level = depth === undefined ? 0 : open.length - 1;
      const text = `${'  '.repeat(level)}${indent}- ${line.text.slice(whole.length)}`;
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
