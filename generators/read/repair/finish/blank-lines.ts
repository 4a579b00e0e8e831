import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** Reduces several blank lines to one in text that lost its Markdown. */
export const blankLines: Rule = {
  name: 'blank-lines',
  needs: (line) => line.flat !== undefined,
  apply(note) {
    const { lines, areas } = note;
    const kept = lines.filter((line, index) => {
      if (areas[index] !== 'text' || !line.flat || line.text !== '') return true;
      const above = lines[index - 1];
      const isGap = above !== undefined && !(isBlank(above) && areas[index - 1] === 'text');
      return isGap || (above !== undefined && isInCode(lines, index));
    });
    return kept.length === lines.length ? lines : kept;
  },
};

/** Whether the lines above and below are indented as code. */
function isInCode(lines: readonly Line[], index: number): boolean {
  return [1, -1].every((step) => /^ {4}/u.test(lines[skipBlank(lines, index, step as 1 | -1)]?.text ?? ''));
}
