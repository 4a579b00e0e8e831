import { itemLabel } from '../../labels/index.ts';
import { isBlank, type Line, pushBlank, skipBlank } from '../../lines/line.ts';
import { bulletOf, dedented, headingOf, indentOf, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { asks, CONTENTS, INTRODUCTION, isAnswered } from './item-signs.ts';

/** Deeper content of an item is not at the left margin for Markdown, and no other rule finds questions in it. */
const DEEP = /^ {4}/u;

/** Moves questions out of the items that introduce them. Returns the same lines if there is nothing to move. */
export function withoutIntroductions(note: Note): readonly Line[] {
  let lines = converted(note, () => true);
  for (let next = lines; next; next = converted(note.of(next), introduces)) lines = next;
  return lines ?? note.lines;
}

/**
 * Converts items at the left margin. Their contents may be such items in turn, for which a colon tells introductions from
 * outlines. Undefined if there is nothing to convert.
 */
function converted(note: Note, mayIntroduce: (item: Item) => boolean): readonly Line[] | undefined {
  const { lines } = note;
  const result: Line[] = [];
  /** The last line at the left margin, and the line up to which no question is below it. */
  let left = -1;
  let searched = 0;
  /** The last item that was converted. */
  let taken: { index: number; end: number } | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const isLeft = indentOf(line.text) < 2;
    const item = note.isText(index)
      ? ((isLeft ? itemAt(note, index) : undefined) ?? (index < searched ? undefined : strayAt(note, index, left)))
      : undefined;
    if (!isBlank(line) && isLeft) left = index;
    const isTaken =
      item &&
      mayIntroduce(item) &&
      (introducesQuestion(note, item) || (introduces(item) && isBeside(note, index, item, taken)));
    if (!item || !isTaken) {
      if (item) searched = Math.max(searched, item.end);
      result.push(line);
      continue;
    }
    pushBlank(result, line);
    if (item.start > index) {
      result.push({ ...line, text: item.text, rule: INTRODUCTION });
      if (!item.isApart) pushBlank(result, line);
    }
    for (const own of lines.slice(item.start, item.end))
      result.push(isBlank(own) ? own : { ...own, text: dedented(own.text, item.indent), rule: CONTENTS });
    if (!isBlank(lines[item.end])) pushBlank(result, lines[item.end - 1] ?? line);
    taken = { index, end: item.end };
    index = item.end - 1;
  }
  return taken && result;
}

function introduces({ text }: Item): boolean {
  return /[:：]\**$/u.test(text.trimEnd());
}

/** Whether only blank lines separate an item from the converted item before or after it in the same list. */
function isBeside(note: Note, index: number, { end }: Item, taken?: { index: number; end: number }): boolean {
  if (taken && skipBlank(note.lines, taken.end) === index) return isSibling(note.text(taken.index), note.text(index));
  const next = skipBlank(note.lines, end);
  const below = isSibling(note.text(index), note.text(next)) ? itemAt(note, next) : undefined;
  return below !== undefined && introducesQuestion(note, below);
}

function isSibling(one: string, other: string): boolean {
  return (bulletOf(one) !== undefined && bulletOf(other) !== undefined) || (!!numberedOf(one) && !!numberedOf(other));
}

interface Item {
  text: string;
  /** Columns before its content: more than before its text where the content is indented further. */
  indent: number;
  /** Whether a blank line precedes its content, which otherwise begins with an item. */
  isApart: boolean;
  /** The first line indented below it. */
  start: number;
  end: number;
}

/** An item that asks nothing itself, followed by indented content after a blank line, or by items in it. */
function itemAt(note: Note, index: number): Item | undefined {
  const line = note.text(index);
  const text = (bulletOf(line) ?? numberedOf(line))?.text;
  const start = index + 1;
  const isApart = note.isBlank(start);
  if (text === undefined || asks(text) || !(isApart || isItem(note.text(start)))) return undefined;
  const width = line.indexOf(text);
  const end = endOf(note, start, width);
  const indent = indentFrom(note, start, end);
  const isCode = indent > width + 3;
  return end > start && !isCode ? { text, indent, isApart, start, end } : undefined;
}

/** Content indented like the text of an item, below an item that has become a heading. */
function strayAt(note: Note, index: number, left: number): Item | undefined {
  const indent = indentOf(note.text(index));
  if (indent < 2 || indent > 3 || !note.isBlank(index - 1)) return undefined;
  const text = note.text(left);
  if (text === '' || indentOf(text) > 0 || bulletOf(text) || numberedOf(text)) return undefined;
  return { text: '', indent, isApart: true, start: index, end: endOf(note, index, indent) };
}

/** The index after the lines from `start` on that are indented by at least `width`. */
function endOf(note: Note, start: number, width: number): number {
  let end = start;
  for (let at = start; at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    if (indentOf(note.text(at)) < width) break;
    end = at + 1;
  }
  return end;
}

/** The least indentation of a block. */
function indentFrom(note: Note, start: number, end: number): number {
  let indent = Number.POSITIVE_INFINITY;
  for (let at = start; at < end; at++) if (!note.isBlank(at)) indent = Math.min(indent, indentOf(note.text(at)));
  return indent;
}

/** Whether an item contains a question that it introduces, or items of which one does, with a colon. */
function introducesQuestion(note: Note, { isApart, start, end }: Item): boolean {
  if (isApart) return holdsQuestion(note, start, end);
  for (let at = start; at < end; at++) {
    const item = note.isText(at) ? itemAt(note, at) : undefined;
    if (item && (introduces(item) || !item.isApart) && introducesQuestion(note, item)) return true;
    if (item) at = item.end - 1;
  }
  return false;
}

/** Whether a block from `start` on contains a question with text below it that may be the answer. */
function holdsQuestion(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const text = note.text(at);
    if (!note.isText(at)) continue;
    if (DEEP.test(text) && isAnswered(text)) return true;
    if (!asks(text)) continue;
    let next = at + 1;
    while (next < end && note.isBlank(next)) next++;
    if (next === end) return false;
    const below = note.text(next);
    const isBelow = indentOf(below) > indentOf(text) || (next > at + 1 && !isItem(below));
    if (isItem(text) ? isBelow || isAnswer(below) : isMarked(text, below)) return true;
  }
  return false;
}

/** Whether a question that is not an item is marked as one in a way that other rules do not find inside an item. */
function isMarked(text: string, below: string): boolean {
  return DEEP.test(text) || headingOf(text.trimStart()) !== undefined || /^\s*:\s/u.test(below);
}

function isItem(text: string): boolean {
  return bulletOf(text) !== undefined || numberedOf(text) !== undefined;
}

function isAnswer(text: string): boolean {
  return itemLabel(text)?.role === 'answer';
}
