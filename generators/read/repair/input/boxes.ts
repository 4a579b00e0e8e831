import { isRequest } from '../../labels/requests.ts';
import { isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion, plain, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';

const rule = 'boxed-choices';
/** `[ x ] text`, `- [ ] text`, `☑ text`. */
const BOX = /^\s{0,3}(?:[-*+]\s+)?(?:\[\s*([xX✓✔]?)\s*\]|([☐☑☒✅🗹]))\uFE0F?(?:\s+|(?=\p{L}))(\S.*)$/u;
const NUMBER = /^\s{0,3}(?:\p{L}+\s)?#?(\d{1,4})[.):]?\s*$/u;
/**
 * The maximum number of lines of a question, the minimum number of its choices, and the minimum number of questions in
 * a note, at least half of which must ask.
 */
const LONGEST = 5;
const FEWEST_CHOICES = 2;
const FEWEST = 2;

/** A sentence that one of the choices ends: `The most likely cause is:`. */
const OPEN_END = /[:：…]$/u;

/** A question directly followed by checkboxes. */
interface Boxed {
  start: number;
  /** The line of the first checkbox. */
  boxes: number;
  end: number;
  number?: number;
  text: string;
  choices: Choice[];
}

interface Choice {
  at: number;
  isTicked: boolean;
  text: string;
}

/** The lines of a note, with labels on the questions that checkboxes follow, and with the checkboxes as lists. */
export function withBoxes(note: Note): readonly Line[] {
  const found = boxedIn(note);
  const asking = found.filter(({ text }) => isQuestion(text) || isRequest(text)).length;
  if (found.length < FEWEST || asking * 2 < found.length) return note.lines;
  const result: Line[] = [];
  let at = 0;
  for (const boxed of found) {
    const first = note.lines[boxed.start];
    const last = note.lines[boxed.boxes - 1];
    if (!first || !last) continue;
    result.push(...note.lines.slice(at, boxed.start));
    pushBlank(result, first);
    result.push({ ...first, text: `**Q${boxed.number ?? ''}: ${plain(boxed.text)}**`, to: last.to, rule });
    pushBlank(result, last);
    for (const choice of boxed.choices) result.push(...written(note, choice));
    at = boxed.end;
    if (at < note.lines.length && !note.isBlank(at)) pushBlank(result, note.lines[at - 1] ?? last);
  }
  result.push(...note.lines.slice(at));
  return result;
}

function written(note: Note, { at, isTicked, text }: Choice): Line[] {
  const line = note.lines[at];
  return line ? [withText(line, `- [${isTicked ? 'x' : ' '}] ${text}`, rule)] : [];
}

function boxedIn(note: Note): Boxed[] {
  const found: Boxed[] = [];
  for (let index = 0; index < note.lines.length; index++) {
    if (!note.isText(index) || !BOX.test(note.text(index))) continue;
    const { choices, end } = choicesAt(note, index);
    const asked = choices.length >= FEWEST_CHOICES ? askedAbove(note, index, found.at(-1)?.end ?? 0) : undefined;
    if (asked) found.push({ ...asked, boxes: index, end, choices });
    index = end - 1;
  }
  return found;
}

/** The choices that begin at a line, each with its continuation lines. */
function choicesAt(note: Note, start: number): { choices: Choice[]; end: number } {
  const choices: Choice[] = [];
  let end = start;
  for (; end < note.lines.length && note.isText(end) && !note.isBlank(end); end++) {
    const [, mark, sign, text = ''] = BOX.exec(note.text(end)) ?? [];
    const last = choices.at(-1);
    if (text !== '') choices.push({ at: end, isTicked: isTick(mark, sign), text });
    else if (last && isPlain(note, end)) last.text = `${last.text} ${note.text(end).trim()}`;
    else break;
  }
  return { choices, end };
}

function isTick(mark = '', sign = ''): boolean {
  return mark !== '' || (sign !== '' && sign !== '☐');
}

/** The question above the first checkbox: the lines directly above, or a paragraph before one blank line. */
function askedAbove(note: Note, boxes: number, from: number): Pick<Boxed, 'start' | 'number' | 'text'> | undefined {
  let last = boxes - 1;
  if (note.isBlank(last)) last--;
  let start = last;
  while (start - 1 >= from && isPlain(note, start) && isPlain(note, start - 1)) start--;
  if (start < from || last - start >= LONGEST) return undefined;
  const words = note.lines.slice(start, last + 1).map(({ text }) => text.trim());
  const alone = NUMBER.exec(note.text(start - 1))?.[1];
  if (isPlain(note, start)) {
    const text = withoutStrong(words.join(' '));
    if (alone !== undefined && start - 1 >= from) return { start: start - 1, number: Number(alone), text };
    if (!isQuestion(text) && !OPEN_END.test(text) && last < boxes - 1) return undefined;
    const own = numberedOf(text);
    return own ? { start, number: own.number, text: own.text } : { start, text };
  }
  const numbered = start === last ? numberedOf(note.text(start)) : undefined;
  return numbered?.indent === '' ? { start, number: numbered.number, text: withoutStrong(numbered.text) } : undefined;
}

/** Whether a line is text without a block marker. */
function isPlain(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !isBlank(note.lines[index]) &&
    !headingOf(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !BOX.test(text) &&
    !NUMBER.test(text) &&
    !/^\s*[>|<]/u.test(text)
  );
}
