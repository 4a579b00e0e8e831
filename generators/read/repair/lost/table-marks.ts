import { cellsOf, marksOf, rowOf } from '../../lines/cells.ts';
import { isCommand } from '../../lines/code-shape.ts';
import { append, inserted, isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

const BARRED = /^\s{0,3}\|.*\|\s*$/u;
const MARKS = /^\s*\|?[\s:|-]*-[\s:|-]*$/u;
/** In rows without outer pipes, longer cells are prose that contains a pipe. */
const LONGEST_CELL = 60;

/** Restores the missing or incomplete delimiter rows of pipe tables, and joins tables that a page break split. */
export const tableMarks: Rule = {
  name: 'table-marks',
  needs: (line) => line.text.includes('|'),
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    let header: string | undefined;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const end = areas[index] === 'text' ? endOfTable(lines, areas, index) : index;
      if (end - index < 2) {
        if (!isBlank(line)) header = undefined;
        result.push(line);
        continue;
      }
      const rows = repaired(lines.slice(index, end));
      const torn = header !== undefined && rows[0]?.text.trim() === header && MARKS.test(rows[1]?.text ?? '');
      if (torn) {
        while (isBlank(result.at(-1))) result.pop();
        append(result, rows.slice(2));
      } else {
        if (rows[0] !== line) pushBlank(result, line);
        append(result, rows);
      }
      header = rows[0]?.text.trim();
      const next = lines[end];
      if (next && !isBlank(next) && rows[0] !== line) pushBlank(result, next);
      index = end - 1;
    }
    return result;
  },
};

/** The index after the rows of a table, or `start`. */
function endOfTable(lines: readonly Line[], areas: readonly string[], start: number): number {
  const first = lines[start]?.text ?? '';
  if (!first.includes('|') || MARKS.test(first)) return start;
  const barred = BARRED.test(first);
  const width = cellsOf(first).length;
  if (barred) {
    let end = start + 1;
    while (areas[end] === 'text' && (BARRED.test(lines[end]?.text ?? '') || isMarks(lines[end]?.text))) end++;
    return width < 2 && end - start < 3 ? start : end;
  }
  let end = start;
  while (
    areas[end] === 'text' &&
    (isOpenRow(lines[end]?.text ?? '', width) || (end > start && isMarks(lines[end]?.text)))
  )
    end++;
  const hasMarks = isMarks(lines[start + 1]?.text);
  return width >= 2 && (hasMarks || end - start >= (width > 2 ? 2 : 3)) ? end : start;
}

function isMarks(text: string | undefined): boolean {
  return text?.includes('|') === true && MARKS.test(text);
}

/**
 * Whether a line is a row without outer pipes, `a | b | c`: short cells, none of them empty, and not a shell pipeline.
 */
function isOpenRow(text: string, width: number): boolean {
  if (!text.includes(' | ') || BARRED.test(text) || bulletOf(text) || numberedOf(text) || headingOf(text)) return false;
  const cells = cellsOf(text);
  return (
    cells.length === width &&
    cells.every((cell) => cell !== '' && cell.length <= LONGEST_CELL) &&
    !isCommand(text) &&
    !/^\s*[>$]|[;{}]\s*$/u.test(text)
  );
}

function repaired(rows: readonly Line[]): readonly Line[] {
  const [head, second] = rows;
  if (!head || !second) return rows;
  const width = cellsOf(head.text).length;
  const closed = BARRED.test(head.text);
  if (isMarks(second.text)) {
    // GitHub accepts no table whose delimiter row has another number of cells than the header, or contains gaps.
    const isSound = cellsOf(second.text).every((cell) => /^:?-+:?$/u.test(cell));
    if (isSound && cellsOf(second.text).length === width) return rows;
    // The rows have to show that the delimiter row is wrong and not the header.
    if (isSound && !rows.slice(2).some((row) => cellsOf(row.text).length === width)) return rows;
    return [head, withText(second, marksOf(width), 'table-marks'), ...rows.slice(2)];
  }
  const body = rows.filter((row) => !isMarks(row.text));
  const written = closed ? body : body.map((row) => withText(row, rowOf(cellsOf(row.text), width), 'table-marks'));
  const [first = head, ...others] = written;
  return [withText(first, first.text, 'table-marks'), inserted(marksOf(width), head, 'table-marks'), ...others];
}
