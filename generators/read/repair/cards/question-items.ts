import { labelOf } from '../../labels/index.ts';
import { labelLine } from '../../labels/label-line.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import { boldQuestionOf, cardMarks } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

/** Lines over which the question of an item may be wrapped. */
const LONGEST_QUESTION = 3;
/** Columns by which an answer may be indented, and is no code yet. */
const DEEPEST = 4;

interface Item {
  start: number;
  /** First line behind the question. */
  body: number;
  /** First line that is no part of the item. */
  end: number;
  /** `3.`, or empty for a bullet. */
  number: string;
  question: string;
  /** What stands behind the question on its line. */
  rest: string;
  asks: boolean;
  answered: boolean;
  /** Columns to the left of the item's text. */
  width: number;
}

/** Makes headings of the items of a list that are questions with their answers, behind them or indented below them. */
export const questionItems: Rule = { name: 'question-items', apply: withHeadings };

function withHeadings(lines: readonly Line[]): readonly Line[] {
  if (!lines.some((line) => itemOf(line))) return lines;
  const areas = areasOf(lines);
  const result: Line[] = [];
  let depth = 0;
  let asked = false;
  /** Number of the question above. */
  let last = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const heading = areas[index] === 'text' ? headingOf(line.text) : undefined;
    if (heading) {
      depth = heading.depth;
      asked = isQuestion(heading.text) || labelOf(heading.text)?.role === 'question';
      last = asked ? Number.parseInt(heading.text, 10) || 0 : last;
    }
    const items = areas[index] === 'text' && !asked ? itemsAt(lines, areas, index) : [];
    if (!isQuiz(items) && !goesOn(items, last)) {
      result.push(line);
      // A list that is none is looked at once, not anew from each of its items.
      for (const end = (items.at(-1)?.end ?? index + 1) - 1; index < end; index++)
        result.push(lines[index + 1] ?? line);
      continue;
    }
    const marks = cardMarks(depth);
    for (const item of items) writeItem(result, lines, item, marks);
    last = Number.parseInt(items.at(-1)?.number ?? '', 10) || 0;
    index = (items.at(-1)?.end ?? index + 1) - 1;
    if (!isBlank(lines[index + 1])) pushBlank(result, line);
  }
  return result.length === lines.length && result.every((line, index) => line === lines[index]) ? lines : result;
}

/** At least two are asked and answered, and hardly anything else stands between them. */
function isQuiz(items: readonly Item[]): boolean {
  const answered = items.filter((item) => item.asks && item.answered).length;
  return answered >= 2 && answered * 2 >= items.length && items.every((item) => item.asks || item.answered);
}

/** A question alone is one more of those above when its number goes on. */
function goesOn([item, ...others]: readonly Item[], last: number): boolean {
  if (!item || others.length > 0 || last === 0) return false;
  return item.asks && item.answered && Number.parseInt(item.number, 10) === last + 1;
}

function writeItem(result: Line[], lines: readonly Line[], item: Item, marks: string): void {
  const first = lines[item.start];
  const last = lines[item.body - 1];
  if (!first || !last) return;
  pushBlank(result, first);
  const label = item.asks || item.number !== '' ? item.number : 'Q:';
  const title = label === '' ? item.question : `${label} ${item.question}`;
  result.push({ ...first, text: `${marks} ${title}`, to: last.to, rule: 'question-items' });
  pushBlank(result, last);
  if (item.rest !== '') result.push({ ...first, text: item.rest, rule: 'question-items' });
  const body = lines.slice(item.body, item.end);
  const indent = indentOf(body.find((line) => !isBlank(line))?.text ?? '');
  const width = Math.max(item.width, Math.min(indent, DEEPEST));
  for (const line of body) {
    if (isBlank(line)) pushBlank(result, line);
    else result.push(withText(line, dedented(line.text, width), 'question-items'));
  }
}

/** The items of one list, from its first line on. */
function itemsAt(lines: readonly Line[], areas: readonly string[], start: number): Item[] {
  const first = itemOf(lines[start]);
  if (!first) return [];
  const items: Item[] = [];
  for (let index = start; index < lines.length; ) {
    const mark = areas[index] === 'text' ? itemOf(lines[index]) : undefined;
    if (!mark || mark.kind !== first.kind || mark.indent !== first.indent) break;
    const end = endOf(lines, index, mark.indent);
    items.push(readItem(lines, index, end, mark));
    index = end;
    while (isBlank(lines[index]) && index < lines.length) index++;
  }
  return items;
}

function readItem(lines: readonly Line[], start: number, end: number, mark: Mark): Item {
  const at = { start, end, number: mark.number, width: mark.width };
  const label = labelLine(mark.text);
  if (label) {
    const asks = label.role === 'question' && label.text !== '' && isAnswer(lines[start + 1], mark.width);
    const question = asks ? `${label.words.replace(/[*_]/gu, '')}: ${label.text}` : mark.text;
    return { ...at, body: start + 1, question, rest: '', asks, answered: asks };
  }
  const bold = boldQuestionOf(mark.text);
  if (bold) return { ...at, body: start + 1, ...bold, asks: true, answered: true };
  let body = start + 1;
  let question = mark.text;
  while (!isQuestion(question) && body < end && body - start < LONGEST_QUESTION && continues(lines[body], mark.width)) {
    question = `${question} ${lines[body]?.text.trim() ?? ''}`;
    body++;
  }
  const asks = isQuestion(withoutStrong(question));
  if (!asks) {
    body = start + 1;
    question = mark.text;
  }
  const answered = lines.slice(body, end).some((line) => !isBlank(line));
  return { ...at, body, question: withoutStrong(question), rest: '', asks, answered };
}

/** `A: text` below the text of an item. */
function isAnswer(line: Line | undefined, width: number): boolean {
  return line !== undefined && indentOf(line.text) >= Math.min(width, 2) && labelLine(line.text)?.role === 'answer';
}

/** The line goes on with the paragraph above it. */
function continues(line: Line | undefined, width: number): boolean {
  if (!line || isBlank(line) || bulletOf(line.text) || numberedOf(line.text)) return false;
  return indentOf(line.text) >= Math.min(width, 2);
}

/** First line behind an item: one that is not indented below its mark. */
function endOf(lines: readonly Line[], start: number, indent: number): number {
  let end = start + 1;
  for (let index = start + 1; index < lines.length; index++) {
    if (isBlank(lines[index])) continue;
    if (indentOf(lines[index]?.text ?? '') < indent + 2) break;
    end = index + 1;
  }
  return end;
}

interface Mark {
  kind: 'number' | 'bullet';
  indent: number;
  width: number;
  number: string;
  text: string;
}

function itemOf(line: Line | undefined): Mark | undefined {
  if (!line) return undefined;
  const numbered = numberedOf(line.text);
  const item = numbered ?? bulletOf(line.text);
  if (!item || item.indent.length > 3) return undefined;
  return {
    kind: numbered ? 'number' : 'bullet',
    indent: indentOf(line.text),
    width: line.text.indexOf(item.text),
    number: numbered ? `${numbered.number}.` : '',
    text: item.text,
  };
}

function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character === ' ') columns++;
    else break;
  }
  return columns;
}

/** Without up to `width` columns of its indentation. */
function dedented(text: string, width: number): string {
  const indent = indentOf(text);
  return `${' '.repeat(Math.max(0, indent - width))}${text.trimStart()}`;
}
