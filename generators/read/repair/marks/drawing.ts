import { escapedCell, marksOf, rowOf } from '../../lines/cells.ts';
import { inserted, type Line, largest, spanning } from '../../lines/line.ts';
import type { Note } from '../note.ts';
import type { Block } from '../rule.ts';
import { BORDER, CLIENT_MARKS, DRAWN } from './drawing-signs.ts';

const ROW = /^\s*[|│║┃].*[|│║┃]\s*$/u;
interface Row {
  cells: string[];
  line: Line;
}

/** The table or fence for a drawing; undefined if none begins at this line. */
export function readDrawing(index: number, { lines, areas }: Note): Block | undefined {
  const end = endOfDrawing(lines, areas, index);
  if (end - index < 3) return undefined;
  const drawing = lines.slice(index, end);
  const rows = CLIENT_MARKS.test(drawing[1]?.text ?? '') ? clientRows(drawing) : drawnRows(drawing);
  const width = largest(
    rows.map((row) => row.cells.length),
    0,
  );
  const isTable = width > 1 && rows.length > 1 && rows.every((row) => row.cells.length === width);
  if (!isTable && !drawing.some(({ text }) => DRAWN.test(text))) return undefined;
  return { end, lines: spanning(isTable ? table(rows, width) : fenced(drawing), drawing), apart: true };
}

/** The index after the drawing that begins here, or `start`. */
function endOfDrawing(lines: readonly Line[], areas: readonly string[], start: number): number {
  const text = lines[start]?.text ?? '';
  let end = start;
  if (CLIENT_MARKS.test(lines[start + 1]?.text ?? '') && text.includes('|')) {
    const width = text.split('|').length;
    for (end = start + 2; areas[end] === 'text' && lines[end]?.text.split('|').length === width; ) end++;
    return end;
  }
  if (!BORDER.test(text) && !DRAWN.test(text)) return start;
  for (; end < lines.length && areas[end] === 'text'; end++) {
    const next = lines[end]?.text ?? '';
    if (!BORDER.test(next) && !ROW.test(next) && !(DRAWN.test(next) && DRAWN.test(text))) break;
  }
  return end;
}

/** The rows between borders. If each row has its own borders, the lines between two of them are one row. */
function drawnRows(drawing: readonly Line[]): Row[] {
  if (!BORDER.test(drawing[0]?.text ?? '')) return [];
  const groups: Row[][] = [];
  let open: Row[] | undefined;
  for (const line of drawing) {
    if (BORDER.test(line.text)) {
      open = undefined;
      continue;
    }
    if (!ROW.test(line.text)) return [];
    const cells = line.text
      .trim()
      .slice(1, -1)
      .split(/[|│║┃]/u);
    const row = { cells: cells.map((cell) => escapedCell(cell.trim())), line };
    if (open) {
      open.push(row);
      continue;
    }
    open = [row];
    groups.push(open);
  }
  const isGrid = groups.length > 2;
  return groups.flatMap((group, at) =>
    isGrid || at === 0 ? [group.reduce(joined)] : group.reduce<Row[]>(wrapped, []),
  );
}

function joined(row: Row, next: Row): Row {
  const cells = row.cells.map((cell, at) => `${cell} ${next.cells[at] ?? ''}`.trim());
  return { cells, line: { ...row.line, to: next.line.to } };
}

/** A row without a first cell continues the one above. */
function wrapped(rows: Row[], row: Row): Row[] {
  const last = rows.at(-1);
  if (last && row.cells[0] === '') rows[rows.length - 1] = joined(last, row);
  else rows.push(row);
  return rows;
}

function clientRows(drawing: readonly Line[]): Row[] {
  return drawing
    .filter((_, at) => at !== 1)
    .map((line) => ({ cells: line.text.split('|').map((cell) => escapedCell(cell.trim())), line }));
}

function table(rows: readonly Row[], width: number): Line[] {
  return rows.flatMap(({ cells, line }, at) => {
    const row: Line = { ...line, text: rowOf(cells, width), rule: 'drawn-tables' };
    return at === 0 ? [row, inserted(marksOf(width), line, 'drawn-tables')] : [row];
  });
}

function fenced(drawing: readonly Line[]): Line[] {
  const [first] = drawing;
  const last = drawing.at(-1);
  if (!first || !last) return [];
  return [inserted('```text', first, 'drawn-tables'), ...drawing, inserted('```', last, 'drawn-tables')];
}
