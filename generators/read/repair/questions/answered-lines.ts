import { itemLabel, labelLine } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isBlank } from '../../lines/line.ts';
import { bulletOf, indentOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';
import { isChoice } from './choice-signs.ts';
import { lineAbove } from './introduced.ts';

/** The minimum number of lines that ask above the same kind of content, and their share of all lines above it. */
const FEWEST = 4;
const SHARE = 1 / 2;
const LONGEST = 300;

/** The kind of content that answers a line: all lines of a note that ask have the same. */
type Answer = 'bullet' | 'number' | 'code' | 'quote';

/**
 * Lines of text that ask, each directly above a list, code or a quotation, if this is how the note answers: most lines
 * above such content ask.
 */
export function askedAboveContent(note: Note): Asked[] {
  const lines = note.lines.flatMap((_, index) => {
    const answer = opensParagraph(note, index) && !isAsked(note, index) ? answerBelow(note, index + 1) : undefined;
    const text = note.text(index);
    return answer ? [{ index, answer, asks: isQuestion(text), orders: isRequest(text) }] : [];
  });
  return [...Map.groupBy(lines, ({ answer }) => answer).values()]
    .flatMap((group) => {
      const asking = group.filter(({ asks }) => asks);
      const worded = group.filter(({ asks, orders }) => asks || orders).length;
      return asking.length >= FEWEST && worded >= group.length * SHARE ? asking : [];
    })
    .map(({ index }) => ({
      start: index,
      body: index + 1,
      end: index + 1,
      text: note.text(index).trim(),
      answer: [],
    }))
    .sort((a, b) => a.start - b.start);
}

/** Whether the line above is a question, of which this one is a part. */
function isAsked(note: Note, index: number): boolean {
  const above = lineAbove(note, index);
  const text = note.heading(above)?.text ?? note.text(above);
  return labelLine(text)?.role === 'question' || isQuestion(text);
}

/** Whether a line is the only one of its paragraph, and text without any marker or label. */
function opensParagraph(note: Note, index: number): boolean {
  const text = note.text(index);
  const isFirst = index === 0 || note.isBlank(index - 1) || note.heading(index - 1) !== undefined;
  return (
    isFirst &&
    note.isText(index) &&
    text.length <= LONGEST &&
    /^ ?[^\s>#|<!`~*_[]/u.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !isThematicBreak(text) &&
    !isChoice(text) &&
    !labelLine(text)
  );
}

/** The kind of the content that begins at a line, or below a blank one. */
function answerBelow(note: Note, start: number): Answer | undefined {
  const index = isBlank(note.lines[start]) ? start + 1 : start;
  const text = note.text(index);
  if (index >= note.lines.length) return undefined;
  if (!note.isText(index)) return /^\s*(?:`{3}|~{3})/u.test(text) ? 'code' : undefined;
  if (indentOf(text) > 3 || itemLabel(text)?.role === 'question') return undefined;
  if (/^ {0,3}>/u.test(text)) return 'quote';
  const item = bulletOf(text);
  if (item) return isQuestion(item.text) ? undefined : 'bullet';
  const numbered = numberedOf(text);
  return numbered && !isQuestion(numbered.text) ? 'number' : undefined;
}
