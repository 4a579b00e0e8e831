import { labelOf, type Role } from '../../labels/index.ts';
import { cellsOf } from '../../lines/cells.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import { cardMarks } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

const NUMBER_HEADER = /^(?:#|№|n[ro]?\.?|number|num\.?|nummer|número|numéro|номер|संख्या)?$/iu;

interface Columns {
  question: number;
  answer: number;
  /** Column of the numbers, or -1. */
  number: number;
  header: readonly string[];
  /** The first row is a question too. */
  headless?: boolean;
}

/** Makes questions of a table that has a column of questions and one of their answers. */
export const questionTable: Rule = {
  name: 'question-table',
  apply(lines, noise) {
    if (!lines.some((line) => isRow(line.text))) return lines;
    const areas = areasOf(lines);
    const result: Line[] = [];
    let depth = 0;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const heading = areas[index] === 'text' ? headingOf(line.text) : undefined;
      if (heading) depth = heading.depth;
      const columns = areas[index] === 'text' ? columnsAt(lines, index) : undefined;
      if (!columns) {
        result.push(line);
        continue;
      }
      const marks = cardMarks(depth);
      if (columns.headless) writeQuestion(result, line, columns, marks);
      for (const head of lines.slice(columns.headless ? index + 1 : index, index + 2))
        noise.drop(head, 'header of a table of questions');
      for (index += 2; areas[index] === 'text' && isRow(lines[index]?.text ?? ''); index++) {
        const row = lines[index];
        if (row) writeQuestion(result, row, columns, marks);
      }
      index--;
      if (isBlank(lines[index + 1])) result.pop();
    }
    return result.length === lines.length ? lines : result;
  },
};

function columnsAt(lines: readonly Line[], index: number): Columns | undefined {
  const text = lines[index]?.text ?? '';
  if (!isRow(text) || !/^[\s|:-]+$/u.test(lines[index + 1]?.text ?? '') || isRow(lines[index - 1]?.text ?? ''))
    return undefined;
  const header = cellsOf(text).map((cell) => cell.replace(/[*_`]/gu, ''));
  const roles = header.map(roleOf);
  const question = roles.indexOf('question');
  const answer = roles.indexOf('answer');
  if (question < 0 || answer < 0 || header.length > 6)
    return asksInFirst(lines, index) ? unnamedColumns(header) : undefined;
  return { question, answer, number: header.findIndex((cell) => NUMBER_HEADER.test(cell)), header };
}

/** A row of a table, with bars at its ends or without. */
function isRow(text: string): boolean {
  return text.includes('|');
}

/** Two columns, and what stands in the first one asks, all but a few. */
function asksInFirst(lines: readonly Line[], index: number): boolean {
  const header = cellsOf(lines[index]?.text ?? '');
  const rows = isQuestion(header[0] ?? '') ? [header] : [];
  for (let at = index + 2; isRow(lines[at]?.text ?? ''); at++) rows.push(cellsOf(lines[at]?.text ?? ''));
  const asking = rows.filter(([first = '']) => isQuestion(first)).length;
  return asking >= 2 && asking * 4 >= rows.length * 3 && rows.every(({ length }) => length === 2);
}

/** A first row that asks itself is no header. */
function unnamedColumns(header: readonly string[]): Columns | undefined {
  if (header.length !== 2) return undefined;
  return { question: 0, answer: 1, number: -1, header, headless: isQuestion(header[0] ?? '') };
}

/** `Questions` is as good a header as `Question`. */
function roleOf(cell: string): Role | undefined {
  return (labelOf(cell) ?? labelOf(cell.replace(/(?:s|n|en)$/u, '')))?.role;
}

function writeQuestion(result: Line[], row: Line, columns: Columns, marks: string): void {
  const cells = cellsOf(row.text).map((cell) => cell.replace(/\\\|/gu, '|'));
  const asked = (cells[columns.question] ?? '').replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/u, '$1');
  if (cells.every((cell) => cell === '')) return;
  const number = /^\d{1,4}/u.exec(cells[columns.number] ?? '')?.[0] ?? '';
  const push = (text: string) => {
    pushBlank(result, row);
    result.push({ ...row, text, rule: 'question-table' });
  };
  push(`${marks} Q${number}: ${asked}`);
  cells.forEach((cell, at) => {
    if (at === columns.question || at === columns.number || at === columns.answer || cell === '') return;
    push(`**${columns.header[at]}:** ${cell}`);
  });
  if ((cells[columns.answer] ?? '') !== '') push(`**A:** ${cells[columns.answer]}`);
  result.push({ ...row, text: '', rule: 'question-table' });
  while (result.length > 1 && isBlank(result.at(-1)) && isBlank(result.at(-2))) result.pop();
}
