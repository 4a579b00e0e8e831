import { isBlank, skipBlank } from '../../lines/line.ts';
import { numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Removes the blank line that a page break left in an ordered list that has no others. */
export const brokenLists: Rule = {
  name: 'broken-lists',
  needs: (line) => line.flat !== undefined,
  apply(note) {
    const { lines, areas } = note;
    const gone = new Set<number>();
    lines.forEach((line, index) => {
      if (!line.flat || !isBlank(line) || areas[index] !== 'text' || isBlank(lines[index - 1])) return;
      const below = skipBlank(lines, index);
      const above = numberedOf(lines[index - 1]?.text ?? '');
      const next = numberedOf(lines[below]?.text ?? '');
      if (
        !above ||
        !next ||
        areas[below] !== 'text' ||
        above.indent !== next.indent ||
        next.number !== above.number + 1
      )
        return;
      const before = numberedOf(lines[index - 2]?.text ?? '');
      if (before?.number !== above.number - 1) return;
      for (let at = index; at < below; at++) gone.add(at);
    });
    return gone.size === 0 ? lines : lines.filter((_, index) => !gone.has(index));
  },
};
