import { isBlank } from '../../lines/line.ts';
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
      return above !== undefined && !(isBlank(above) && areas[index - 1] === 'text');
    });
    return kept.length === lines.length ? lines : kept;
  },
};
