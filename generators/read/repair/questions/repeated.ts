import { itemLabel, labelOf } from '../../labels/index.ts';
import { isCertainName, isQuestionsName } from '../../labels/question-names.ts';
import { isAnswerKeyTitle, isContentsTitle, isQuestionsTitle, isTopicWord } from '../../labels/titles.ts';
import { skipBlank } from '../../lines/line.ts';
import { bulletOf, indentOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, UNSPACED, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { DEEPEST } from './depth.ts';
import { asksSomewhere } from './open-lists.ts';
import type { Item, Scope } from './sheet-items.ts';
import { isHeaded, isTopicAt } from './sheet-kinds.ts';
import { namesTasks } from './sheet-scopes.ts';

/** The minimum number of lines of one shape, and of those that ask. */
const FEWEST = 4;
const FEWEST_ASKING = 2;
/** The minimum share of members that ask, where a title or the name of the file announces questions. */
const SHARE_ASKING = 1 / 3;
/** The same for headings in scripts without spaces, where many questions have no mark. */
const SHARE_UNSPACED = 0.15;
/** The share of bold items that ask from which on other rules read them. */
const SHARE_CLEAR = 2 / 3;
/** The minimum number of headings with letters where nothing announces questions, and the share of those that ask. */
const FEWEST_WORDED = 6;
const SHARE_WORDED = 2 / 3;
/** The minimum number of headings beside which there are no others. */
const FEWEST_FLAT = 8;
/** The minimum number of members of which none has to ask, and the share of the other lines at the margin. */
const FEWEST_TOPICS = 5;
const SHARE_OF_LINES = 0.8;
/** The share of headings with text of their own by which they are no titles of parts. */
const SHARE_WITH_TEXT = 1 / 2;
/** The share of headings that are not parts of others, or above other questions. */
const SHARE_ALIKE = 3 / 4;
/**
 * The minimum number of headings of which none asks, and the share of them that count up, or that are above a
 * quotation.
 */
const FEWEST_NUMBERED = 8;
const SHARE_COUNTED = 0.9;
const LONGEST = 300;

/** A symbol or a number in a form that lists do not have: `🔹 text`, `① text`, `1, text`, `(3) text`. */
const SYMBOL = /^([\p{Extended_Pictographic}\p{So}\uE000-\uF8FF\u2460-\u2473])\uFE0F?\s*(?=\p{L})/u;
const NUMBER = /^[([]?(\d{1,3})\s?([,:;)\]–—-]{1,2})\s*(?=[\p{L}¿«"“])/u;
/** The number of a heading: `3.`, `3.2`, `(P2)`. */
const HEADING_NUMBER = /^(\d{1,3}(?:\.\d{1,3})?|[([]?\p{L}{0,2}\d{0,2}[)\]]|\p{Ll}\.)[.)]?\s+(?:[-–—]\s+)?(?=\S)/u;

/** The style of an item that is bold as a whole, before its mark. */
const BOLD = '**';

interface Shaped {
  shape: string;
  number: string;
  text: string;
  /** The text without its number. */
  words: string;
}

/**
 * The lines of the shape that a part of a note uses for its questions, although many of them do not ask: its headings
 * of one depth, bold items, or lines with the same kind of mark.
 *
 * @returns Nothing if no shape is repeated often and regularly enough.
 */
export function repeatedItems(note: Note, scope: Scope): readonly Item[] {
  const shapes = Map.groupBy(membersIn(note, scope), ({ style }) => style);
  const found = [...shapes.values()].filter((items) => items.length >= FEWEST);
  if (scope.isTitled) {
    const marked = found.filter((items) => !isHeaded(items) && areMarked(note, scope, items));
    const [most] = marked.sort((a, b) => b.length - a.length);
    if (most) return most;
  }
  // Of headings, only those are questions of which the most ask; if none does, the shallowest.
  const [titled] = found.filter(isHeaded).sort((a, b) => askingOf(b) - askingOf(a) || depthOf(a) - depthOf(b));
  return titled ? titledOf(note, scope, titled) : [];
}

function depthOf([item]: readonly Item[]): number {
  return item?.style.length ?? 0;
}

function askingOf(items: readonly Item[]): number {
  return items.filter(({ asks }) => asks).length;
}

/** All lines of a repeatable shape. Each ends at the next one of its shape, or at a heading that is not below it. */
function membersIn(note: Note, { start, end, isTitled }: Scope): Item[] {
  const items: Item[] = [];
  /** Where the next line of each shape is, and the next heading of each depth. */
  const next = new Map<string, number>();
  const below: number[] = Array.from({ length: DEEPEST + 1 }, () => end);
  for (let index = end - 1; index >= start; index--) {
    const heading = note.heading(index);
    // Without a title that announces questions, only headings are certain to be more than items.
    const shaped = heading || isTitled ? shapeAt(note, index) : undefined;
    if (shaped) {
      const { shape, words, ...own } = shaped;
      const last = Math.min(next.get(shape) ?? end, ...below.slice(0, heading?.depth));
      items.push({ style: shape, start: index, body: index + 1, end: last, ...own, asks: asksSomewhere(words) });
      next.set(shape, index);
    }
    if (heading) below[heading.depth] = index;
  }
  return items.reverse();
}

function shapeAt(note: Note, index: number): Shaped | undefined {
  if (!note.isText(index) || note.isBlank(index)) return undefined;
  const heading = note.heading(index);
  if (heading) return headingShape(heading.text, heading.depth);
  const line = note.text(index);
  if (indentOf(line) > 1 || line.length > LONGEST) return undefined;
  const item = numberedOf(line) ?? bulletOf(line);
  if (item) {
    const text = withoutStrong(item.text);
    const isBold = text !== item.text.trim() && isNamed(text) && !itemLabel(item.text);
    const number = 'number' in item ? `${item.number}` : '';
    return isBold ? { shape: BOLD + item.mark, number, text, words: text } : undefined;
  }
  const symbol = SYMBOL.exec(line);
  if (symbol) return named(`^${symbol[1]}`, '', line.slice(symbol[0].length));
  const number = NUMBER.exec(line);
  return number ? named(`0${number[2]}`, number[1] ?? '', line.slice(number[0].length)) : undefined;
}

function named(shape: string, number: string, text: string): Shaped | undefined {
  const words = withoutStrong(text);
  return isNamed(words) ? { shape, number, text: words, words } : undefined;
}

function isNamed(text: string): boolean {
  return wordsOf(text) > 1 || (UNSPACED.test(text) && text.length > 1);
}

function headingShape(title: string, depth: number): Shaped | undefined {
  const [whole = '', number = ''] = HEADING_NUMBER.exec(title) ?? [];
  const words = title.slice(whole.length);
  const isPart =
    wordsOf(words) === 0 ||
    isContentsTitle(words) ||
    isAnswerKeyTitle(words) ||
    isTopicWord(title) ||
    isQuestionsTitle(words) ||
    labelOf(words) !== undefined;
  if (isPart) return undefined;
  const isNumber = /^\d/u.test(number);
  return { shape: '#'.repeat(depth), number: isNumber ? number : '', text: isNumber ? words : title, words };
}

/** Whether marked lines are questions: many ask, or they and what is below them are nearly all that there is. */
function areMarked(note: Note, { start, end }: Scope, items: readonly Item[]): boolean {
  const isItem = items[0]?.style.startsWith(BOLD) === true;
  if (!isItem && asksOften(items)) return true;
  // Other rules read lists of which most items ask.
  if (isItem && askingOf(items) >= items.length * SHARE_CLEAR) return false;
  if (!asksOften(items) && (items.length < FEWEST_TOPICS || !isQuestionsName(note.name))) return false;
  const own = new Set(items.map((item) => item.start));
  const others = Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) =>
      note.isText(index) &&
      !note.isBlank(index) &&
      !own.has(index) &&
      indentOf(note.text(index)) < 2 &&
      !note.heading(index) &&
      !isThematicBreak(note.text(index)) &&
      !isTopicAt(note, index),
  );
  return items.length >= (items.length + others.length) * SHARE_OF_LINES;
}

function asksOften(items: readonly Item[], share = SHARE_ASKING): boolean {
  const asking = askingOf(items);
  return asking >= FEWEST_ASKING && asking >= items.length * share;
}

/** The questions among the headings of one depth, without those of parts of others and those above questions. */
function titledOf(note: Note, scope: Scope, items: readonly Item[]): readonly Item[] {
  const times = Map.groupBy(items, ({ text }) => text);
  const own = items.filter((item) => times.get(item.text)?.length === 1 && !asksBelow(note, item));
  const told = own.filter((item) => hasText(note, item));
  if (own.length < items.length * SHARE_ALIKE || told.length < own.length * SHARE_WITH_TEXT) return [];
  if (!scope.isTitled && areLettered(own)) return own;
  if (isQuestionsName(note.name) && mayBeTopics(note, own)) return own;
  if (isQuestionsName(note.name) && own.length >= FEWEST_NUMBERED && areQuoted(note, own)) return own;
  const numbered = own.filter((item) => countOf(item) !== undefined);
  const isAnnounced = isQuestionsName(note.name) || namesTasks(note.name.replace(/\.[^.]*$/u, ''));
  return isAnnounced && numbered.length >= FEWEST_NUMBERED && areCounted(numbered) ? numbered : [];
}

/** Whether most headings with letters, `a. Explain tides`, ask or give orders. */
function areLettered(items: readonly Item[]): boolean {
  const marked = items.filter(({ text }) => /[?？؟]/u.test(text)).length;
  return (
    items.length >= FEWEST_WORDED &&
    items.every(({ text }) => /^\p{Ll}[.)]/u.test(text)) &&
    askingOf(items) >= items.length * SHARE_WORDED &&
    marked >= FEWEST_ASKING
  );
}

/**
 * Whether headings may be questions although they do not ask: in scripts without spaces, where many questions have no
 * mark, if a few do; elsewhere if many do, and they are all the headings that there are but the title and parts of them.
 */
function mayBeTopics(note: Note, items: readonly Item[]): boolean {
  const isUnspaced = items.filter(({ text }) => UNSPACED.test(text)).length * 2 > items.length;
  if (isUnspaced) return asksOften(items, isCertainName(note.name) ? SHARE_UNSPACED : SHARE_ASKING);
  const depth = depthOf(items);
  const above = note.lines.filter((_, index) => (note.heading(index)?.depth ?? depth) < depth).length;
  return items.length >= FEWEST_FLAT && above <= 1 && asksOften(items);
}

/** Whether a quotation is right below nearly every heading: the question itself, or the beginning of its answer. */
function areQuoted(note: Note, items: readonly Item[]): boolean {
  const quoted = items.filter(({ body }) => /^ {0,3}>\s?\S/u.test(note.text(skipBlank(note.lines, body))));
  return quoted.length >= items.length * SHARE_COUNTED;
}

/** Whether nearly all numbers follow the one above, or begin a series with another letter. */
function areCounted(items: readonly Item[]): boolean {
  const counts = items.map(countOf);
  const next = counts.filter((count, at) => {
    const before = counts[at - 1];
    return count?.series !== (before?.series ?? '') || count.value === (before?.value ?? 0) + 1;
  });
  return next.length >= items.length * SHARE_COUNTED;
}

/** A number in brackets: `(P2)`. */
const BRACKETED = /^[([](\p{L}{0,2})(\d{1,2})[)\]]/u;

function countOf({ number, text }: Item): { series: string; value: number } | undefined {
  if (number !== '') return { series: '', value: Number(number) };
  const [, series = '', value] = BRACKETED.exec(text) ?? [];
  return value === undefined ? undefined : { series, value: Number(value) };
}

/** Whether anything but links is between a heading and the next one, or below it if a number in brackets names it. */
function hasText(note: Note, { body, end, text }: Item): boolean {
  const isNamed = BRACKETED.test(text);
  for (let at = body; at < end && (isNamed || !note.heading(at)); at++)
    if (!note.isBlank(at) && !note.heading(at) && !isThematicBreak(note.text(at)) && !isLink(note.text(at)))
      return true;
  return false;
}

const LINK = /^\s*(?:[-*+]\s+)?(?:\[[^\]]*\]\([^)]*\)|<[^>]*>|https?:\S+)\s*$/u;

function isLink(text: string): boolean {
  return LINK.test(text);
}

/** Whether a heading, item, row or bold line below a heading asks. */
function asksBelow(note: Note, { body, end }: Item): boolean {
  for (let at = body; at < end; at++) {
    if (!note.isText(at)) continue;
    const line = note.text(at);
    const inner = note.heading(at)?.text ?? (numberedOf(line) ?? bulletOf(line))?.text;
    if (inner !== undefined ? isQuestion(inner) : isQuestion(line) || (isTableRow(line) && /[?？؟]\s*\|/u.test(line)))
      return true;
  }
  return false;
}
