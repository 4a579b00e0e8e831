import { isBarePageNumber } from '../../labels/pages.ts';
import { append, isBlank, type Line, largest, pushBlank } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { isTabRow } from './tab-row.ts';

/** `3.` and a tab before the only cell: a list item, as word processors number them. */
const ITEM = /^\s*(?:\d{1,4}|\p{L})[.)]\t[^\t]*\s*$/u;

interface Row {
  cells: string[];
  line: Line;
}

/** The lines of a note with tables instead of rows with tabs. Rows that a page break split are joined. */
export function joinTabRows(note: Note): Line[] {
  const { lines, areas } = note;
  const result: Line[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index];
    if (!line) break;
    const first = areas[index] === 'text' ? readRows(lines, areas, index) : undefined;
    if (!first) {
      result.push(line);
      index++;
      continue;
    }
    const rows = first.rows;
    index = first.end;
    for (let next = nextTable(lines, areas, index); next; next = nextTable(lines, areas, index)) {
      if (!sameCells(next.rows[0], rows[0])) break;
      for (let at = index; at < next.start; at++) dropped(lines[at], note);
      note.drop(next.rows[0]?.line ?? line, 'repeated table header');
      append(rows, next.rows.slice(1));
      index = next.end;
    }
    pushBlank(result, line);
    append(result, markdownTable(rows));
    if (!isBlank(lines[index])) pushBlank(result, lines[index] ?? line);
  }
  return result;
}

function readRows(
  lines: readonly Line[],
  areas: readonly string[],
  start: number,
): { rows: Row[]; end: number } | undefined {
  const first = lines[start]?.text ?? '';
  if ((!isTabRow(first) || ITEM.test(first)) && !isCornerless(lines, start)) return undefined;
  const raw: Line[] = [];
  let end = start;
  for (; end < lines.length; end++) {
    const line = lines[end];
    if (!line || areas[end] !== 'text' || isBlank(line)) break;
    if (isTabRow(line.text) || end === start) raw.push(line);
    else if (isWrapped(lines, end)) raw.push(line);
    else break;
  }
  if (raw.length < 2) return undefined;
  const single = raw.map((line) => cellsOf(line, /\t/u));
  const wide = raw.map((line) => cellsOf(line, /\t+/u));
  const rows = isEven(single) || !isEven(wide) ? single : wide;
  return { rows: withCorner(joinWrapped(rows, rows[0]?.cells.length ?? 0)), end };
}

/**
 * Whether a header begins with a tab, because its first column has no name. Above an item of a list, such a line
 * belongs to another item.
 */
function isCornerless(lines: readonly Line[], index: number): boolean {
  const [here = '', below = ''] = [lines[index]?.text, lines[index + 1]?.text];
  const cells = (text: string) => text.trimEnd().split('\t').length;
  return /^\t[^\s|>#]/u.test(here) && isTabRow(below) && !ITEM.test(below) && cells(here) === cells(below);
}

/**
 * Whether a line without a tab between two rows continues the last cell of the row above. That row must not be
 * complete.
 */
function isWrapped(lines: readonly Line[], index: number): boolean {
  const above = lines[index - 1]?.text ?? '';
  const below = lines[index + 1]?.text ?? '';
  const count = (text: string) => text.split('\t').length;
  return isTabRow(above) && isTabRow(below) && count(above) < count(below) && !/[.:!?]$/u.test(above);
}

/** Adds the empty corner cell if every row has one cell more than the header. */
function withCorner(rows: Row[]): Row[] {
  const [header, ...body] = rows;
  const width = (header?.cells.length ?? 0) + 1;
  if (!header || body.length < 2 || body.some(({ cells }) => cells.length !== width)) return rows;
  return [{ ...header, cells: ['', ...header.cells] }, ...body];
}

/** Joins rows that were split by a line break inside a cell: both halves together have one cell more than the table. */
function joinWrapped(rows: readonly Row[], width: number): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const isRest =
      last !== undefined &&
      joined.length > 1 &&
      last.cells.length < width &&
      last.cells.length + row.cells.length - 1 <= width;
    if (!isRest || (row.cells.length > 1 && last.cells.length + row.cells.length - 1 !== width)) {
      joined.push(row);
      continue;
    }
    const cells = [
      ...last.cells.slice(0, -1),
      `${last.cells.at(-1) ?? ''} ${row.cells[0] ?? ''}`.trim(),
      ...row.cells.slice(1),
    ];
    joined[joined.length - 1] = { cells, line: { ...last.line, to: row.line.to } };
  }
  return joined;
}

function cellsOf(line: Line, separator: RegExp): Row {
  const cells = line.text.split(separator).map((cell) => cell.trim());
  while (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return { cells, line };
}

function isEven(rows: readonly Row[]): boolean {
  return rows.every((row) => row.cells.length === rows[0]?.cells.length);
}

function nextTable(
  lines: readonly Line[],
  areas: readonly string[],
  from: number,
): { rows: Row[]; start: number; end: number } | undefined {
  let start = from;
  while (start < lines.length && start - from < 12 && isPageBreak(lines[start])) start++;
  const table = areas[start] === 'text' ? readRows(lines, areas, start) : undefined;
  return table && { ...table, start };
}

/**
 * Whether a line is left by a page break between two halves: blank lines, stray bullets, page numbers, thematic breaks.
 */
function isPageBreak(line: Line | undefined): boolean {
  if (!line) return false;
  return isBlank(line) || isStrayBullet(line.text) || isBarePageNumber(line.text) || /^-{3,}$/u.test(line.text);
}

function dropped(line: Line | undefined, note: Note): void {
  if (line) note.drop(line, 'page break');
}

function sameCells(a: Row | undefined, b: Row | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => cell === b.cells[index])
  );
}

function markdownTable(rows: readonly Row[]): Line[] {
  const width = largest(
    rows.map((row) => row.cells.length),
    0,
  );
  return rows.flatMap(({ cells, line }, index) => {
    const padded = [...cells, ...Array<string>(width - cells.length).fill('')];
    const row: Line = { ...line, text: `| ${padded.map(escapePipes).join(' | ')} |`, rule: 'tab-tables' };
    return index === 0 ? [row, { ...line, text: `|${' --- |'.repeat(width)}`, rule: 'tab-tables' }] : [row];
  });
}

function escapePipes(cell: string): string {
  return cell.replace(/\\?\|/gu, '\\|');
}
