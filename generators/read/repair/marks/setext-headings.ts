import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isTitle, withoutStrong } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

const UNDERLINE = /^ {0,3}(={2,}|-{2,})[ \t]*$/u;

/**
 * Writes headings that are underlined with `===` or `---` with the marks of their depth. Below what is no title, `---` is a
 * break, as chats mean it: Markdown would make a heading of the whole paragraph above.
 */
export const setextHeadings: Rule = {
  name: 'setext-headings',
  apply(lines) {
    if (!lines.some(({ text }) => UNDERLINE.test(text))) return lines;
    const areas = areasOf(lines);
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const sign = areas[index + 1] === 'text' ? UNDERLINE.exec(lines[index + 1]?.text ?? '')?.[1] : undefined;
      if (sign === undefined || areas[index] !== 'text' || !isParagraph(line.text)) {
        result.push(line);
        continue;
      }
      const under = lines[index + 1] ?? line;
      const opens = isBlank(lines[index - 1]) || headingOf(lines[index - 1]?.text ?? '') !== undefined;
      const title = withoutStrong(line.text);
      if (opens && (sign.startsWith('=') || isTitle(title))) {
        const marks = sign.startsWith('=') ? '#' : '##';
        result.push({ ...line, text: `${marks} ${title}`, to: under.to, rule: 'setext-headings' });
        if (!isBlank(lines[index + 2])) pushBlank(result, under);
        index++;
      } else {
        result.push(line);
        if (sign.startsWith('-')) pushBlank(result, under);
      }
    }
    return result.length === lines.length && result.every((line, index) => line === lines[index]) ? lines : result;
  },
};

function isParagraph(text: string): boolean {
  return (
    text.trim() !== '' &&
    !/^(?: {4}|\t|\s*>)/u.test(text) &&
    !UNDERLINE.test(text) &&
    !headingOf(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text)
  );
}
