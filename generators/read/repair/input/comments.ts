import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const INLINE = /\s?%%[^%\n]{0,2000}%%/gu;

/** Drops Obsidian comments, `%%...%%`, on one line or several. */
export const obsidianComments: Rule = {
  name: 'obsidian-comments',
  needs: (line) => line.text.includes('%%'),
  apply(note) {
    const { lines, areas } = note;
    const ends = endsBelow(lines, areas);
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      if (areas[index] !== 'text' || !line.text.includes('%%')) {
        result.push(line);
        continue;
      }
      const end = /^\s*%%/u.test(line.text) && !/%%.*%%/u.test(line.text) ? ends[index + 1] : undefined;
      if (end !== undefined) {
        for (const dropped of lines.slice(index, end + 1)) note.drop(dropped, 'comment');
        if (!isBlank(result.at(-1))) result.push({ ...line, text: '' });
        index = end;
        while (isBlank(result.at(-1)) && index + 1 < lines.length && isBlank(lines[index + 1])) index++;
        continue;
      }
      const text = outsideCode(line.text, (part) => part.replace(INLINE, ''));
      if (text.trim() === '' && text !== line.text) note.drop(line, 'comment');
      result.push(withText(line, text.trim() === '' ? '' : text, 'obsidian-comments'));
    }
    return result;
  },
};

/** For each line, the index of the next line that ends a comment. */
function endsBelow(lines: readonly Line[], areas: readonly string[]): (number | undefined)[] {
  const ends: (number | undefined)[] = Array(lines.length + 1).fill(undefined);
  for (let index = lines.length - 1; index >= 0; index--) {
    const isEnd = areas[index] === 'text' && /%%\s*$/u.test(lines[index]?.text ?? '');
    ends[index] = isEnd ? index : ends[index + 1];
  }
  return ends;
}
