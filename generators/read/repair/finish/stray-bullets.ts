import { isBlank, type Line } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Drops list markers without text. Below a paragraph, Markdown would treat one as a setext heading. */
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

/** Whether a marker is stray. Between items it is an empty item, unless the surrounding text lost its Markdown. */
function isStray(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.flat !== undefined || !/^\s*[-*+]/u.test(lines[index]?.text ?? '')) return true;
  return [1, -1].every((step) => {
    const beside = lines[index + step];
    return beside !== undefined && isBlank(beside);
  });
}

/** A marker directly above indented lines does begin an item. */
function hasItemBelow(lines: readonly Line[], index: number): boolean {
  const indent = /^\s*/u.exec(lines[index]?.text ?? '')?.[0].length ?? 0;
  const next = lines[index + 1]?.text ?? '';
  return next.trim() !== '' && (/^\s*/u.exec(next)?.[0].length ?? 0) >= indent + 2 && !isStrayBullet(next);
}
