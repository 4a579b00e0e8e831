import { labelOf } from '../../labels/index.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/** Joins a label on a separate line with its text: `Question 3` above the question, `Answer` above the answer. */
export const labelAbove: Rule = {
  name: 'label-above',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    let asked = false;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      const next = lines[index + 1];
      const label = line && areas[index] === 'text' ? bareLabel(line, asked) : undefined;
      if (!line || !label) {
        if (line) result.push(line);
        continue;
      }
      if (label.role === 'question') asked = true;
      const isText = next !== undefined && areas[index + 1] === 'text' && isParagraph(next.text);
      if (label.role === 'question' ? !isText : isBlank(next)) {
        result.push(line);
        continue;
      }
      const mark = label.strong ? `**${label.words}:**` : `${label.words}:`;
      if (isText) {
        result.push({ ...line, text: `${mark} ${next.text.trim()}`, to: next.to, rule: 'label-above' });
        index++;
      } else {
        result.push({ ...line, text: mark, rule: 'label-above' });
      }
    }
    return result.some((line, index) => line !== lines[index]) ? result : lines;
  },
};

interface Bare {
  role: 'question' | 'answer';
  words: string;
  strong: boolean;
}

/** The label of a question needs a number; that of an answer must be below such a question, or bold. */
function bareLabel(line: Line, asked: boolean): Bare | undefined {
  const { text } = line;
  if (text.length > 50 || !/^\s{0,3}[\p{L}*_]/u.test(text) || isQuestion(text)) return undefined;
  const words = withoutStrong(text)
    .replace(/[:：.]$/u, '')
    .trim();
  const strong = words !== text.trim().replace(/[:：.]$/u, '') && /^(?:\*\*|__)/u.test(text.trim());
  if ((!line.flat && !strong) || /[:：]/u.test(words)) return undefined;
  const label = labelOf(words);
  if (label?.role === 'question' && label.number !== undefined)
    return { role: 'question', words: words.replace(/\s*#\s*(?=\d)/u, ' '), strong };
  return label?.role === 'answer' && words.length > 1 && asked ? { role: 'answer', words, strong } : undefined;
}

function isParagraph(text: string): boolean {
  return text.trim() !== '' && !headingOf(text) && !bulletOf(text) && !numberedOf(text) && !isTableRow(text);
}
