import { isRequest } from '../../labels/requests.ts';
import { columnRole, isAnswerColumn, isNumberColumn } from '../../labels/titles.ts';
import { cellsOf } from '../../lines/cells.ts';
import type { Line } from '../../lines/line.ts';
import { isQuestion, plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

const MARKS = /^[\s|:-]*-[\s|:-]*$/u;
const MOST_COLUMNS = 6;
/** The share of rows that ask, and how many do in a table of more than two columns: of fewer, they may be what is compared by. */
const SHARE = 0.75;
const FEWEST_OF_MANY = 8;

interface Columns {
  question: number;
  /** Column of the numbers, or -1. */
  number: number;
  header: readonly string[];
  /** Whether the first row also asks, so that it is not a header. */
  headless: boolean;
}

/** The questions of all tables of a note. */
export function askedInTables(note: Note): Asked[] {
  const found: Asked[] = [];
  for (let index = 0; index < note.lines.length; index++) {
    const columns = columnsAt(note, index);
    if (!columns) continue;
    const rows: number[] = columns.headless ? [index] : [];
    let end = index + 2;
    while (isRow(note, end)) rows.push(end++);
    for (const head of note.lines.slice(columns.headless ? index + 1 : index, index + 2))
      note.drop(head, 'header of a table of questions');
    rows.forEach((row, at) => {
      const asked = askedAt(note, row, columns);
      if (!asked) return;
      // The header, and empty rows, are attached to the adjacent question.
      const start = at === 0 ? index : row;
      found.push({ ...asked, start, body: row + 1, end: rows[at + 1] ?? end, closed: at + 1 === rows.length });
    });
    index = end - 1;
  }
  return found;
}

/** `Q7`, `12`: a question of another place by its number. */
const REFERENCE = /^(?:\p{L}{1,9}\.?\s?)?#?\d{1,4}[.):]?$/u;

/** Whether the questions of a table are only numbers of questions: it sums up their answers. */
function onlyRefers(note: Note, header: number, question: number): boolean {
  for (let row = header + 2; isRow(note, row); row++)
    if (!REFERENCE.test(plain(cellsOf(note.text(row))[question] ?? ''))) return false;
  return true;
}

function columnsAt(note: Note, index: number): Columns | undefined {
  if (!isRow(note, index) || !MARKS.test(note.text(index + 1)) || isRow(note, index - 1)) return undefined;
  const header = cellsOf(note.text(index)).map(plain);
  const question = header.findIndex((cell) => columnRole(cell) === 'question');
  const number = header.findIndex((cell, at) => at !== question && isNumberColumn(cell));
  if (header.length < 2 || header.length > MOST_COLUMNS) return undefined;
  const others = header.filter((_, at) => at !== question && at !== number);
  // A comparison by questions has columns named after its subjects, and does not number its rows.
  const answers =
    (number >= 0 && areWorded(note, index, question)) ||
    others.length === 1 ||
    others.every(isAnswerColumn) ||
    others.some((cell) => columnRole(cell) === 'answer');
  if (question >= 0 && onlyRefers(note, index, question)) return undefined;
  if (question >= 0 && answers) return { question, number, header, headless: false };
  // The columns are not named, but nearly all cells of the first one ask.
  const { asking, share } = asksIn(note, index, 0);
  if (share < SHARE || (header.length > 2 && asking < FEWEST_OF_MANY)) return undefined;
  return { question: 0, number: -1, header, headless: isQuestion(header[0] ?? '') };
}

/** Whether most cells of a column ask or are phrased as requests, rather than count questions or name them. */
function areWorded(note: Note, index: number, column: number): boolean {
  const texts: string[] = [];
  for (let at = index + 2; isRow(note, at); at++) texts.push(plain(cellsOf(note.text(at))[column] ?? ''));
  return 2 * texts.filter((text) => isQuestion(text) || isRequest(text)).length > texts.length;
}

/** How many rows ask in a column, and their share; 0 for fewer than two. */
function asksIn(note: Note, index: number, column: number): { asking: number; share: number } {
  const cells = [note.text(index)];
  for (let at = index + 2; isRow(note, at); at++) cells.push(note.text(at));
  const asked = cells.map((row) => plain(cellsOf(row)[column] ?? ''));
  const [header = '', ...rows] = asked;
  const all = isQuestion(header) ? asked : rows;
  const asking = all.filter(isQuestion).length;
  return { asking, share: asking < 2 ? 0 : asking / all.length };
}

function isRow(note: Note, index: number): boolean {
  return note.isText(index) && note.text(index).includes('|');
}

function askedAt(note: Note, index: number, columns: Columns): Asked | undefined {
  const row = note.lines[index];
  const cells = cellsOf(note.text(index)).map((cell) => cell.replace(/\\\|/gu, '|'));
  if (!row || cells.every((cell) => cell === '')) return undefined;
  const text = (cells[columns.question] ?? '').replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/u, '$1');
  const number = /^\d{1,4}/u.exec(cells[columns.number] ?? '')?.[0] ?? '';
  const others = cells
    .map((cell, at) => ({ cell, at }))
    .filter(({ cell, at }) => at !== columns.question && at !== columns.number && cell !== '');
  const isAnswer = ({ at }: { at: number }) => others.length === 1 || columnRole(columns.header[at] ?? '') === 'answer';
  // The answer is last: the text after a label belongs to it.
  const written = [...others.filter((one) => !isAnswer(one)), ...others.filter(isAnswer)].map((one) =>
    isAnswer(one) ? `**A:** ${one.cell}` : `**${columns.header[one.at]}:** ${one.cell}`,
  );
  const answer = written.flatMap((words): Line[] => [
    { ...row, text: words, rule: 'question-table' },
    { ...row, text: '' },
  ]);
  return { start: index, body: index + 1, end: index + 1, source: row, label: `Q${number}`, text, answer };
}
