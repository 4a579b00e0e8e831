import { itemLabel, labelLine } from '../../labels/index.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { answering } from './asked.ts';
import { boldQuestionOf } from './bold.ts';
import { mayBeginChoices } from './choice-signs.ts';
import { announces } from './introduced.ts';
import type { Item } from './open-lists.ts';

export const STYLE = 'question-items';
/** The maximum number of lines of a wrapped question in an item. */
const LONGEST_QUESTION = 3;
/** The maximum indentation of an answer in columns; more would be code. */
const DEEPEST = 4;

/** `What is it? (A thing that counts what is left.)`: a remark in brackets that is too long for a level or a source. */
const BRACKETED = /^(.{1,400}[?？؟])\s*[(（]([^()（）]{41,})[)）][.。]?$/u;
/** `"What is it?" → A thing.`, as an interviewer may go on. */
const QUOTED = /^["“„«「]([^"”»」]{2,300}[?？؟])["”“»」]\s*(?:→|->|=>|⇒|➜)\s*(\S.*)$/u;
/** A checkbox, which is not part of the question. */
export const BOX = /^\[[ xX]\]\s+/u;

export interface Mark {
  kind: 'number' | 'bullet';
  indent: number;
  width: number;
  number: string;
  text: string;
}

export function markOf(line: Line | undefined): Mark | undefined {
  if (!line) return undefined;
  const numbered = numberedOf(line.text);
  const item = numbered ?? bulletOf(line.text);
  if (!item || item.indent.length > 3) return undefined;
  return {
    kind: numbered ? 'number' : 'bullet',
    indent: indentOf(line.text),
    width: line.text.indexOf(item.text),
    number: numbered ? `${numbered.number}` : '',
    text: item.text.replace(BOX, ''),
  };
}

/** The type and column of a list marker. */
export function markAt(note: Note, index: number): string {
  const mark = markOf(note.lines[index]);
  return `${mark?.kind} ${mark?.indent}`;
}

/** The items of one list, from its first line on. */
export function itemsAt(note: Note, start: number): Item[] {
  const first = note.isText(start) ? markOf(note.lines[start]) : undefined;
  if (!first) return [];
  const items: Item[] = [];
  for (let index = start; index < note.lines.length; ) {
    const mark = note.isText(index) ? markOf(note.lines[index]) : undefined;
    if (!mark || mark.kind !== first.kind || mark.indent !== first.indent || isPair(note, index, mark)) break;
    const end = endOf(note, index, mark.indent);
    items.push(readItem(note, index, end, mark));
    index = end;
    while (note.isBlank(index) && index < note.lines.length) index++;
  }
  // A last item that ends in a colon, with nothing below it, introduces the text after the list.
  const last = items.at(-1);
  return last && !last.asks && !last.answered && announces(last.text) ? items.slice(0, -1) : items;
}

/** Whether a labelled question or its answer is a separate item. */
function isPair(note: Note, index: number, mark: Mark): boolean {
  const role = labelLine(mark.text)?.role;
  return role === 'answer' || (role === 'question' && !isAnswer(note.lines[index + 1], mark.width));
}

function readItem(note: Note, start: number, end: number, mark: Mark): Item {
  const { lines } = note;
  const line = lines[start];
  const item = (asked: Partial<Item> & { text: string }): Item => {
    const body = asked.body ?? start + 1;
    const below = lines.slice(body, end);
    const asks = asked.asks ?? false;
    const number = asks || mark.number !== '' ? mark.number : '';
    return {
      start,
      body,
      end,
      ...(number !== '' && { number }),
      asks,
      answered: asked.answered ?? below.some((own) => !isBlank(own)),
      isBold: withoutStrong(mark.text) !== mark.text.trim(),
      isPair: asked.isPair ?? asked.label !== undefined,
      answer: [
        ...(asked.answer ?? []),
        ...below.map((own) => answering(own, answerText(dedented(own.text, widthOf(mark, below)), asked), STYLE)),
      ],
      ...(asked.label && { label: asked.label }),
      text: asked.text,
    };
  };
  const label = labelLine(mark.text);
  if (label) {
    const asks = label.role === 'question' && label.text !== '' && isAnswer(lines[start + 1], mark.width);
    return asks
      ? item({ label: label.words.replace(/[*_]/gu, ''), text: label.text, asks })
      : item({ text: mark.text, answered: false });
  }
  const bold = boldQuestionOf(mark.text);
  if (bold && line)
    return item({ text: bold.question, answer: [answering(line, bold.rest, STYLE)], asks: true, answered: true });
  const quoted = QUOTED.exec(mark.text);
  const told = quoted ?? BRACKETED.exec(mark.text);
  if (told?.[1] && told[2] && line) {
    const answer = [answering(line, told[2], STYLE)];
    return item({ text: told[1], answer, asks: true, answered: true, isPair: quoted !== null });
  }
  let body = start + 1;
  let question = mark.text;
  while (!isQuestion(question) && body < end && body - start < LONGEST_QUESTION && continues(lines[body], mark.width)) {
    question = `${question} ${lines[body]?.text.trim() ?? ''}`;
    body++;
  }
  const first = lines.slice(start + 1, end).find((own) => !isBlank(own));
  const isChoice =
    mayBeginChoices(first?.text.trim() ?? '') && lines.slice(start + 1, end).some((own) => isAnswer(own, mark.width));
  const asks = isQuestion(withoutStrong(question)) || isAnswer(first, mark.width) || isChoice;
  if (!isQuestion(withoutStrong(question))) {
    body = start + 1;
    question = mark.text;
  }
  return item(asks ? { text: withoutStrong(question), body, asks } : { text: withoutStrong(mark.text) });
}

/** The label of an answer, without the bullet before it. */
function answerText(text: string, { label }: Partial<Item>): string {
  const bullet = label === undefined ? undefined : bulletOf(text);
  return bullet?.indent === '' && labelLine(bullet.text)?.role === 'answer' ? bullet.text : text;
}

function widthOf(mark: Mark, below: readonly Line[]): number {
  const first = below.find((line) => !isBlank(line));
  return Math.max(mark.width, Math.min(indentOf(first?.text ?? ''), DEEPEST));
}

/** Whether a line is `A: text` below the text of an item. */
function isAnswer(line: Line | undefined, width: number): boolean {
  if (line === undefined || indentOf(line.text) < Math.min(width, 2)) return false;
  return itemLabel(line.text)?.role === 'answer';
}

/** Whether a line continues the paragraph above it. */
function continues(line: Line | undefined, width: number): boolean {
  if (!line || isBlank(line) || bulletOf(line.text) || numberedOf(line.text)) return false;
  return indentOf(line.text) >= Math.min(width, 2);
}

/** The first line after an item: one that is not indented below its marker. */
export function endOf(note: Note, start: number, indent: number): number {
  let end = start + 1;
  for (let index = start + 1; index < note.lines.length; index++) {
    if (note.isBlank(index)) continue;
    if (indentOf(note.text(index)) < indent + 2) break;
    end = index + 1;
  }
  return end;
}
