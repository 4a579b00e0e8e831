import { isQuestionsName } from '../../labels/question-names.ts';
import { isBlank } from '../../lines/line.ts';
import { indentOf, isThematicBreak } from '../../lines/marks.ts';
import { isComplete, isQuestion, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { BLOCK, type Item, type Scope } from './sheet-items.ts';

/** The minimum number of items, and of those that ask, where a title or the name of the file announces questions. */
export const FEWEST = 3;
const FEWEST_ASKING = 2;
const LEAST_SHARE = 0.15;
/** Where nothing announces them. */
export const FEWEST_UNTITLED = 6;
const SHARE_UNTITLED = 3 / 4;
/** Where nothing does, but the note is numbered lists and nothing else. */
const SHARE_OF_ALL = 1 / 3;
/** The minimum number of items in a section of a note of other text. */
const FEWEST_OF_SECTION = 10;
/** The share of the lines of a note that is nothing but a list of topics, and the minimum number of topics. */
const SHARE_OF_LINES = 0.8;
const FEWEST_TOPICS = 5;
/** The minimum number of answered items in a file whose name announces questions. */
const FEWEST_NAMED = 2;
/** The minimum number and share of paragraphs whose first line asks, in a text of nothing else. */
const FEWEST_BLOCKS = 5;
const FEWEST_BLOCKS_NAMED = 3;
const SHARE_OF_BLOCKS = 2 / 3;
/** The maximum number of words in a title between two lists. */
const MOST_TOPIC_WORDS = 6;

interface OfStyle {
  items: readonly Item[];
  asking: number;
}

export function areQuestions(note: Note, scope: Scope, items: readonly Item[], asking: number): boolean {
  if (items[0]?.style === BLOCK) return areBlocks(note, scope, items, asking);
  if (!scope.isTitled) {
    const isWhole = scope.start === 0 && scope.end === note.lines.length;
    if (isWhole && items.length < FEWEST_UNTITLED) return false;
    const sure = items[0]?.number === '' ? 0 : items.filter(({ text }) => isQuestion(text)).length;
    if (
      isWhole &&
      sure >= items.length * SHARE_OF_ALL &&
      (isList(items) || isHeaded(items)) &&
      areAll(note, scope, items)
    )
      return true;
    if (isWhole) return asking >= items.length * SHARE_UNTITLED;
    // The lists of a menu or of quotations beside those that ask do not matter, unless they are the most.
    const own = chainsOf(note, items)
      .filter((chain) => chain.some(({ asks }) => asks))
      .flat();
    return own.length >= FEWEST_OF_SECTION && asking >= own.length * SHARE_UNTITLED && own.length * 2 >= items.length;
  }
  if (scope.hasTasks && items[0]?.number === '') return false;
  if (scope.hasTasks)
    return items.length >= FEWEST && (asking >= items.length * SHARE_OF_ALL || areAll(note, scope, items));
  return (
    (items.length >= FEWEST && asking >= FEWEST_ASKING && asking >= items.length * LEAST_SHARE) ||
    ((items.length >= FEWEST_TOPICS || areNamed(note, items)) && areAll(note, scope, items)) ||
    areOutermost(note, scope, items)
  );
}

/** Whether the name of the file announces these few numbered items, each of which has an indented answer. */
function areNamed(note: Note, items: readonly Item[]): boolean {
  const isInside = (at: number): boolean => note.isBlank(at) || !note.isText(at) || indentOf(note.text(at)) > 1;
  const isAnswered = ({ body, end }: Item): boolean => {
    const below = Array.from({ length: end - body }, (_, at) => body + at);
    return below.every(isInside) && !below.every((at) => note.isBlank(at));
  };
  return (
    items.length >= FEWEST_NAMED &&
    isList(items) &&
    items[0]?.number === '1' &&
    isQuestionsName(note.name) &&
    items.every(isAnswered)
  );
}

export function isList([item]: readonly Item[]): boolean {
  return item?.style.length === 1 && item.style !== BLOCK;
}

export function isHeaded([item]: readonly Item[]): boolean {
  return item?.style.startsWith('#') === true;
}

/**
 * Whether the name of the file announces questions, and numbered items with what is indented below them are nearly all
 * that there is but headings and titles.
 */
export function areOutermost(note: Note, { start, end }: Scope, items: readonly Item[]): boolean {
  if (items.length < FEWEST_TOPICS || items.some(({ number }) => number === '') || !isQuestionsName(note.name))
    return false;
  const outer = Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) => note.isText(index) && !note.isBlank(index) && indentOf(note.text(index)) < 2 && !note.heading(index),
  );
  const others = outer.filter((index) => !isTopicAt(note, index)).length;
  return (
    isList(items) &&
    items.length >= others * SHARE_OF_LINES &&
    items.some((item) => note.lines.slice(item.body, item.end).some(({ text }) => indentOf(text) > 1))
  );
}

/** Whether a part of a note is nothing but these items: its headings, or the lines below them. */
export function areAll(note: Note, { start, end }: Scope, items: readonly Item[]): boolean {
  const lines = Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) => !note.isBlank(index) && !isThematicBreak(note.text(index)),
  );
  const depth = note.heading(items[0]?.start ?? 0)?.depth;
  if (depth !== undefined) {
    const beside = lines.filter((index) => (note.heading(index)?.depth ?? depth + 1) <= depth);
    return beside.length - items.length <= 1;
  }
  const [first] = items;
  const isOneList = items.every((item, at) => at === 0 || isNext(items[at - 1], item));
  if (isOneList && first?.number === '1' && first.start === lines.find((index) => !note.heading(index))) return true;
  const own = items.reduce((sum, item) => sum + item.body - item.start, 0);
  return own >= lines.filter((index) => !note.heading(index)).length * SHARE_OF_LINES;
}

/** Whether all of a part is paragraphs of several lines, of which most begin with a question. */
function areBlocks(note: Note, { start, end, isTitled }: Scope, items: readonly Item[], asking: number): boolean {
  const starts = Array.from({ length: end - start }, (_, at) => start + at).filter((index) =>
    note.heading(index) ? !isTitled : !note.isBlank(index) && (index === start || isEdge(note, index - 1)),
  );
  const fewest = isQuestionsName(note.name) ? FEWEST_BLOCKS_NAMED : FEWEST_BLOCKS;
  return asking >= fewest && asking >= items.length * SHARE_OF_BLOCKS && starts.length === items.length;
}

function isEdge(note: Note, index: number): boolean {
  return note.isBlank(index) || note.heading(index) !== undefined;
}

/** The items of all lists together, if the name of the file announces questions, and they are all that there is. */
export function allOf(note: Note, scope: Scope, found: readonly OfStyle[]): OfStyle | undefined {
  const lists = isQuestionsName(note.name) ? found.filter(({ items }) => isList(items)) : [];
  if (lists.length < 2) return undefined;
  const items = lists.flatMap((own) => own.items).sort((a, b) => a.start - b.start);
  const sections = lists.map((own) => new Set(own.items.map(({ start }) => note.headingAbove(start))));
  const areApart =
    new Set(sections.flatMap((own) => [...own])).size === sections.reduce((sum, { size }) => sum + size, 0);
  return areApart && items.length >= FEWEST_TOPICS && areAll(note, scope, items) ? { items, asking: 0 } : undefined;
}

/** Whether lists of another type are in sections of their own, and enough of their items ask. */
export function areBeside(note: Note, best: readonly Item[], { items, asking }: OfStyle): boolean {
  const sections = new Set(best.map(({ start }) => note.headingAbove(start)));
  return (
    isList(items) &&
    items.length >= FEWEST &&
    asking >= FEWEST_ASKING &&
    asking >= items.length * LEAST_SHARE &&
    !items.some(({ start }) => sections.has(note.headingAbove(start)))
  );
}

export function isTopicAt(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    note.isBlank(index - 1) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    wordsOf(text) <= MOST_TOPIC_WORDS &&
    !isComplete(text)
  );
}

/** The lists of items: those with consecutive numbers, although others may be between them, or without numbers. */
export function chainsOf(note: Note, items: readonly Item[]): Item[][] {
  const chains: Item[][] = [];
  for (const item of items) {
    const follows = (chain: Item[]): boolean => {
      const last = chain.at(-1);
      if (item.number === '') return last?.end === item.start && !isTorn(note, last);
      return isNext(last, item);
    };
    const chain = chains.findLast(follows);
    if (chain) chain.push(item);
    else chains.push([item]);
  }
  return chains;
}

/**
 * Whether the number of an item follows that of another one, or the next but one because the number between them was
 * skipped. In a list whose items are all `1.`, Markdown counts.
 */
function isNext(last: Item | undefined, { number }: Item): boolean {
  const step = Number(number) - Number(last?.number);
  return step === 1 || step === 2 || (number === '1' && last?.number === '1');
}

/** Whether text at the margin is between an item and the next one. */
function isTorn(note: Note, { body, end, style }: Item): boolean {
  const below = note.lines.slice(body, end).find((line) => !isBlank(line));
  return style !== BLOCK && below !== undefined && indentOf(below.text) === 0;
}
