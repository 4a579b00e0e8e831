import { isPageNumber } from '../../labels/pages.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** How often a line must occur beside page numbers to be a running head. */
const OFTEN = 2;

/** Drops the footer of a printed page, `Page 3 of 12`, and its running head. */
export const pageMarks: Rule = {
  name: 'page-marks',
  needs: (line) => line.text.length < 120 && isPageNumber(line.text),
  apply(note) {
    const { lines, areas } = note;
    const feet = new Set<number>();
    lines.forEach((line, index) => {
      const { text } = line;
      if (areas[index] !== 'text' || text.length > 120 || headingOf(text) || !isPageNumber(text)) return;
      if (isBlank(lines[index - 1]) || isBlank(lines[index + 1])) feet.add(index);
    });
    for (const index of runningHeads(lines, feet)) feet.add(index);
    if (feet.size === 0) return lines;
    return lines.filter((line: Line, index) => {
      if (feet.has(index)) note.drop(line, 'page break');
      return !feet.has(index);
    });
  },
};

/** Lines directly above or below a page number that are repeated at several of them. */
function runningHeads(lines: readonly Line[], feet: ReadonlySet<number>): number[] {
  const places = new Map<string, number[]>();
  for (const foot of feet) {
    for (const index of [foot - 1, foot + 1]) {
      const text = lines[index]?.text.trim() ?? '';
      if (text === '' || feet.has(index) || headingOf(text)) continue;
      const known = places.get(text);
      if (known) known.push(index);
      else places.set(text, [index]);
    }
  }
  return [...places.values()].filter((found) => found.length >= OFTEN).flat();
}
