import { isBlank, type Line } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Drops list marks with nothing behind them. Under a paragraph Markdown would take one for a heading line. */
export const strayBullets: Rule = {
  name: 'stray-bullets',
  needs: (line) => isStrayBullet(line.text),
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      if (
        areas[index] !== 'text' ||
        !isStrayBullet(line.text) ||
        !isStray(lines, index) ||
        hasItemBelow(lines, index)
      ) {
        result.push(line);
        return;
      }
      note.drop(line, 'stray bullet');
      const last = result.at(-1);
      if (last && !isBlank(last) && !isBlank(lines[index + 1])) result.push({ text: '', from: line.from, to: line.to });
    });
    return result;
  },
};

/** Between items it is one that is empty, unless the marks of the text around it were lost. */
function isStray(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.flat !== undefined || !/^\s*[-*+]/u.test(lines[index]?.text ?? '')) return true;
  return [1, -1].every((step) => {
    const beside = lines[index + step];
    return beside !== undefined && isBlank(beside);
  });
}

/** A mark with indented lines right below begins an item all the same. */
function hasItemBelow(lines: readonly Line[], index: number): boolean {
  const indent = /^\s*/u.exec(lines[index]?.text ?? '')?.[0].length ?? 0;
  const next = lines[index + 1]?.text ?? '';
  return next.trim() !== '' && (/^\s*/u.exec(next)?.[0].length ?? 0) >= indent + 2 && !isStrayBullet(next);
}
