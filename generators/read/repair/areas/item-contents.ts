import { itemLabel, labelLine } from '../../labels/index.ts';
import { isBlank, type Line, pushBlank, skipBlank } from '../../lines/line.ts';
import { bulletOf, dedented, headingOf, indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const name = 'item-contents';
const introduction = 'introducing-item';

/** Whether a line was an item that introduced what is below it. It is not a continuation of anything above. */
export function wasIntroduction(line: Line | undefined): boolean {
  return line?.rule === introduction;
}

/** For Markdown, questions with less indentation are at the left margin. */
const INDENTED = /^ {2,8}\S/u;

/**
 * Moves questions with their answers out of a list item that only introduces them: `- About tags:` above an indented
 * heading, list or definition with a question. The item becomes a paragraph, and the content below it moves to the
 * left. Adjacent items that also introduce something are converted too, because they would otherwise continue the moved
 * list.
 */
export const itemContents: Rule = {
  name,
  needs: ({ text }) => INDENTED.test(text) && asks(text),
  apply(note) {
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
      const item = note.isText(index)
        ? (itemAt(note, index) ?? (index < searched ? undefined : strayAt(note, index, left)))
        : undefined;
      if (!isBlank(line) && indentOf(line.text) < 2) left = index;
      const isTaken =
        item && (holdsQuestion(note, item.start, item.end) || (introduces(item) && isBeside(note, index, item, taken)));
      if (!item || !isTaken) {
        if (item) searched = Math.max(searched, item.end);
        result.push(line);
        continue;
      }
      pushBlank(result, line);
      if (item.start > index) result.push({ ...line, text: item.text, rule: introduction });
      for (const own of lines.slice(item.start, item.end))
        result.push(isBlank(own) ? own : { ...own, text: dedented(own.text, item.width), rule: name });
      if (!isBlank(lines[item.end])) pushBlank(result, lines[item.end - 1] ?? line);
      taken = { index, end: item.end };
      index = item.end - 1;
    }
    return result;
  },
};

function introduces({ text }: Item): boolean {
  return /[:：]\**$/u.test(text.trimEnd());
}

/** Whether only blank lines separate an item from the converted item before or after it in the same list. */
function isBeside(note: Note, index: number, { end }: Item, taken?: { index: number; end: number }): boolean {
  if (taken && skipBlank(note.lines, taken.end) === index) return isSibling(note.text(taken.index), note.text(index));
  const next = skipBlank(note.lines, end);
  const below = isSibling(note.text(index), note.text(next)) ? itemAt(note, next) : undefined;
  return below !== undefined && holdsQuestion(note, below.start, below.end);
}

function isSibling(one: string, other: string): boolean {
  return (bulletOf(one) !== undefined && bulletOf(other) !== undefined) || (!!numberedOf(one) && !!numberedOf(other));
}

interface Item {
  text: string;
  /** Columns before its text. */
  width: number;
  /** The first line indented below it. */
  start: number;
  end: number;
}

/** An item that asks nothing itself, followed by a blank line and indented content. */
function itemAt(note: Note, index: number): Item | undefined {
  const line = note.text(index);
  if (indentOf(line) > 1) return undefined;
  const text = (bulletOf(line) ?? numberedOf(line))?.text;
  if (text === undefined || asks(text) || !note.isBlank(index + 1)) return undefined;
  const width = line.indexOf(text);
  const end = endOf(note, index + 1, width);
  return end > index + 1 ? { text, width, start: index + 1, end } : undefined;
}

/** Content indented like the text of an item, below an item that has become a heading. */
function strayAt(note: Note, index: number, left: number): Item | undefined {
  const width = indentOf(note.text(index));
  if (width < 2 || width > 3 || !note.isBlank(index - 1)) return undefined;
  const text = note.text(left);
  if (text === '' || indentOf(text) > 0 || bulletOf(text) || numberedOf(text)) return undefined;
  return { text: '', width, start: index, end: endOf(note, index, width) };
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

/** Whether a block from `start` on contains a question with text below it that may be the answer. */
function holdsQuestion(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end - 1; at++) {
    const text = note.text(at);
    if (!note.isText(at) || !asks(text)) continue;
    const isItem = bulletOf(text) !== undefined || numberedOf(text) !== undefined;
    let next = at + 1;
    while (next < end && note.isBlank(next)) next++;
    const isDefined = /^\s*:\s/u.test(note.text(next));
    const isAnswered = isItem ? indentOf(note.text(next)) > indentOf(text) || isAnswer(note.text(next)) : next < end;
    if ((isItem || isDefined || headingOf(text.trimStart())) && isAnswered) return true;
  }
  return false;
}

function isAnswer(text: string): boolean {
  return itemLabel(text)?.role === 'answer';
}

function asks(text: string): boolean {
  const plain = text.trim();
  const words = headingOf(plain)?.text ?? (bulletOf(plain) ?? numberedOf(plain))?.text ?? plain;
  return isQuestion(withoutStrong(words)) || labelLine(words)?.role === 'question';
}
