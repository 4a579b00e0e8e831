import { itemLabel, labelLine, labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { callsQuestions, isAnswerKeyTitle, mayNameQuestions } from '../../labels/titles.ts';
import { alternatives, inAll, type Role } from '../../languages/index.ts';
import { bulletOf, type Heading, indentOf, numberedOf } from '../../lines/marks.ts';
import { isComplete, isQuestion, UNSPACED, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { asksSomewhere } from './open-lists.ts';

/** The style of a paragraph whose first line may ask. */
export const BLOCK = '¶';
/** The maximum number of lines of a wrapped question, and the length of a line that was probably wrapped. */
const MOST_LINES = 4;
const WRAPPED = 60;
/** The minimum share of the texts of links that ask. */
const SHARE_LINKED = 1 / 4;

/** A part of a note in which questions are expected. */
export interface Scope {
  start: number;
  /** Exclusive. */
  end: number;
  isTitled: boolean;
  /** Whether its title is that of exercises or of an exam, so that tasks are expected. */
  hasTasks?: boolean;
}

/** What may be a question of a sheet. */
export interface Item {
  /** Its type, with the delimiter of its number. All questions of a sheet are of one type. */
  style: string;
  start: number;
  /** The line after its own text. */
  body: number;
  /** The line of the next item or heading. */
  end: number;
  number: string;
  text: string;
  asks: boolean;
}

/** The items of a part of a note, in all styles. */
export function itemsIn(note: Note, { start, end }: Scope): Item[] {
  const items: Item[] = [];
  /** Below an answer key, or a heading that is a question, whose answer or parts the items are. */
  let isOther = false;
  for (let index = start; index < end; index++) {
    const heading = note.heading(index);
    if (!heading && isNumberedLabel(note, index)) isOther = true;
    if (heading)
      isOther = asksItself(heading) || isAnswering(heading) || (heading.depth > 1 && isAnswerKeyTitle(heading.text));
    const item = isOther && !heading ? undefined : itemAt(note, index);
    if (item) items.push(item);
  }
  return linkedOnes(items.filter(({ start: at }) => !isSection(note, at, end))).map((item) => {
    let last = item.start + 1;
    while (last < end && !note.heading(last) && itemAt(note, last)?.style !== item.style) last++;
    const { body, text } = wrapped(note, item, last);
    const isWorded = item.style === BLOCK && !isComplete(text) && asksInside(text);
    const asks = isQuestion(linkText(text)) || asksSomewhere(text) || asksAtItsEnd(note, body, last) || isWorded;
    return { ...item, body, end: last, text, asks };
  });
}

/** Without links to other sites, unless so many of their texts ask that they are no list of sources. */
function linkedOnes(items: readonly Item[]): readonly Item[] {
  const linked = items.filter(({ text }) => LINKED.test(text));
  const asking = linked.filter(({ text }) => isQuestion(linkText(text))).length;
  return asking >= linked.length * SHARE_LINKED ? items : items.filter((item) => !linked.includes(item));
}

function linkText(text: string): string {
  return LINKED.exec(text)?.[1] ?? text;
}

/** Whether a line has the label and number of a question: `Question 3: ...`. Lists below it belong to it. */
function isNumberedLabel(note: Note, index: number): boolean {
  const label = note.isText(index) ? labelLine(note.text(index)) : undefined;
  return label?.role === 'question' && label.number !== undefined;
}

/** Whether a heading is that of a section: the next one is below it, and is a question or has a label with a number. */
function isSection(note: Note, index: number, end: number): boolean {
  const heading = note.heading(index);
  if (!heading) return false;
  let below = index + 1;
  while (below < end && !note.heading(below)) below++;
  const next = note.heading(below);
  if (below === end || !next || next.depth <= heading.depth) return false;
  return isQuestion(next.text) || labelOf(next.text)?.number !== undefined;
}

/** Chinese words that ask, which do not move to the beginning of a sentence. */
const ASKING = new RegExp(
  alternatives(inAll(({ requests }) => requests?.asks).filter((word) => /^\p{Script=Han}+$/u.test(word))),
  'u',
);

/** Whether a line asks for an answer by its wording, in Chinese by a word anywhere in it. */
export function asksInside(text: string): boolean {
  return isRequest(text) || ASKING.test(text);
}

/** Whether the last of the lines indented below an item asks, as that of a case to be judged does. */
function asksAtItsEnd(note: Note, start: number, end: number): boolean {
  let last = end - 1;
  while (last >= start && note.isBlank(last)) last--;
  return last >= start && indentOf(note.text(last)) > 1 && isQuestion(note.text(last));
}

/** The roles of headings above the parts of an answer. */
const ANSWERING: ReadonlySet<Role> = new Set<Role>(['answer', 'procedure', 'step', 'example', 'result']);

/** Whether a heading is a label of a part of an answer, such as `Steps`. */
function isAnswering({ text, depth }: Heading): boolean {
  const role = labelOf(text.replace(/<[^<>]{1,200}>|\*\*/gu, ''))?.role;
  return depth > 1 && role !== undefined && ANSWERING.has(role);
}

function asksItself({ text }: Heading): boolean {
  const words = text.replace(/^[^\p{L}]+|\*\*/gu, '');
  const label = mayNameQuestions(words) ? undefined : labelOf(words);
  return (isQuestion(text) && !callsQuestions(text)) || (label?.role === 'question' && label.number !== undefined);
}

/** The text of an item with the lines that continue it. */
function wrapped(note: Note, { start, text, style }: Item, end: number): { body: number; text: string } {
  if (style === BLOCK) return { body: start + 1, text };
  let body = start + 1;
  let joined = text;
  while (body < end && body - start < MOST_LINES && !isQuestion(joined) && continues(note, body)) {
    joined = `${joined} ${note.text(body).trim()}`;
    body++;
  }
  const isDeeper = indentOf(note.text(start + 1)) > note.text(start).indexOf(text);
  const isLong = note.text(start).length >= WRAPPED && !isComplete(text) && !isDeeper;
  const isCut = !isComplete(text) && /^\p{Ll}/u.test(note.text(start + 1)) && (body === end || note.isBlank(body));
  const isWhole = isQuestion(joined) || isCut || (isLong && body < end && note.isBlank(body));
  return isWhole ? { body, text: joined } : { body: start + 1, text };
}

function continues(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !note.isBlank(index) &&
    !note.heading(index) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !itemLabel(text) &&
    !/^\s*(?:[>|<!]|\(?[a-zа-я][.)]\s)/iu.test(text)
  );
}

const HEADING_NUMBER = /^(\d{1,4}(?=[.)]\s)|\d{1,2}\.\d{1,3}(?=[.)]?\s))[.)]?\s+(?:[-–—]\s+)?(\S.*)$/u;
/** An entry of a table of contents. */
const LINK = /^\[[^\]]*\]\((?!https?:)[^)]*\)$/u;
/** An item that is a link to another site, where the answer may be. */
export const LINKED = /^\[([^\]]*)\]\(https?:[^)]*\)$/u;

/** The item that begins on a line. */
export function itemAt(note: Note, index: number): Item | undefined {
  if (!note.isText(index)) return undefined;
  const item = { start: index, body: index + 1, end: index + 1, asks: false };
  const heading = note.heading(index);
  if (heading) {
    const [, number = '', text = ''] = HEADING_NUMBER.exec(heading.text) ?? [];
    return text === '' ? undefined : { ...item, style: `#${heading.depth}`, number, text };
  }
  const numbered = numberedOf(note.text(index));
  const bullet = numbered ? undefined : bulletOf(note.text(index));
  const own = numbered ?? bullet;
  if (!own && opensBlock(note, index)) return { ...item, style: BLOCK, number: '', text: note.text(index).trim() };
  if (!own || indentOf(note.text(index)) > 1 || LINK.test(own.text) || itemLabel(own.text)?.role === 'answer')
    return undefined;
  const text = withoutStrong(own.text);
  const isWord = bullet !== undefined && wordsOf(text) === 1 && !UNSPACED.test(text) && !isQuestion(text);
  return isWord || wordsOf(text) === 0
    ? undefined
    : { ...item, style: own.mark, number: `${numbered?.number ?? ''}`, text };
}

/** Whether a line is the first of a paragraph of several lines. */
function opensBlock(note: Note, index: number): boolean {
  const text = note.text(index);
  const isFirst = index === 0 || note.isBlank(index - 1) || note.heading(index - 1) !== undefined;
  if (!isFirst || !/^[^\s#>|<!`~]/u.test(text)) return false;
  const below = note.text(index + 1);
  // In Chinese, a line that asks without a mark may stand right above the list that answers it.
  const isAboveList = UNSPACED.test(text) && !/[:：]$/u.test(text);
  return continues(note, index + 1) || (isAboveList && (bulletOf(below) ?? numberedOf(below)) !== undefined);
}
