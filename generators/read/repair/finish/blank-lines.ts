import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

/** Leaves one blank line where text that lost its Markdown has several. */
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

/** Lines that are indented as code stand above and below. */
function isInCode(lines: readonly Line[], index: number): boolean {
  return [1, -1].every((step) => /^ {4}/u.test(lines[skipBlank(lines, index, step as 1 | -1)]?.text ?? ''));
}
