import { labelLine } from '../../labels/index.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isStrayBullet, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isComplete } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

const LONGEST_ITEM = 90;
/** Two short paragraphs after a colon may just be paragraphs. */
const FEWEST = 3;

/** Restores the bullets of short lines after a colon, each of which is a paragraph. */
export const lostBullets: Rule = {
  name: 'lost-bullets',
  needs: (line) => line.flat === 'all',
  apply(note) {
    const { lines, areas } = note;
    const items = new Set<number>();
    const gaps = new Set<number>();
    lines.forEach((line, index) => {
      if (line.flat !== 'all' || areas[index] !== 'text' || !/[:：]\s*$/u.test(line.text) || headingOf(line.text))
        return;
      const found: number[] = [];
      for (let at = skipBlank(lines, index + 1); isItem(lines, areas, at); at = skipBlank(lines, at + 1))
        found.push(at);
      if (found.length < FEWEST) return;
      for (const at of found) items.add(at);
      for (let at = found[0] ?? 0; at < (found.at(-1) ?? 0); at++) if (isBlank(lines[at])) gaps.add(at);
    });
    if (items.size === 0) return lines;
    return lines.flatMap((line, index): Line[] => {
      if (gaps.has(index)) return [];
      return [items.has(index) ? { ...line, text: `- ${line.text.trim()}`, rule: 'lost-bullets' } : line];
    });
  },
};

function isItem(lines: readonly Line[], areas: readonly string[], index: number): boolean {
  const line = lines[index];
  if (line?.flat !== 'all' || areas[index] !== 'text' || !isBlank(lines[index - 1]) || !isBlank(lines[index + 1]))
    return false;
  const { text } = line;
  if (text.length > LONGEST_ITEM || isComplete(text) || labelLine(text)) return false;
  return (
    !bulletOf(text) &&
    !numberedOf(text) &&
    !headingOf(text) &&
    !isTableRow(text) &&
    !isStrayBullet(text) &&
    /^[\p{L}\p{N}`"“(]/u.test(text.trim())
  );
}
