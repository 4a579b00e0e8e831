import { isQuestionsName } from '../../labels/question-names.ts';
import { saysQuestions } from '../../labels/titles.ts';
import { isBlank } from '../../lines/line.ts';
import { dedented, indentOf, isThematicBreak } from '../../lines/marks.ts';
import { isComplete, isQuestion, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, type Rewritten } from './asked.ts';
import { askedInBareLines } from './bare-lines.ts';
import { isChoice } from './choice-signs.ts';
import { askedWithDots } from './dotted-sheets.ts';
import { isIntroduced } from './introduced.ts';
import { areTold } from './item-kinds.ts';
import { withFollowUps } from './open-lists.ts';
import { BLOCK, type Item, itemsIn, LINKED, type Scope } from './sheet-items.ts';
import { scopesOf, sectionsOf, wholeOf } from './sheet-scopes.ts';
import { askedOnTickets } from './tickets.ts';

const STYLE = 'question-sheets';

/** The minimum number of items, and of those that ask, where a title or the name of the file announces questions. */
const FEWEST = 3;
const FEWEST_ASKING = 2;
const LEAST_SHARE = 0.15;
/** Where nothing announces them. */
const FEWEST_UNTITLED = 6;
const SHARE_UNTITLED = 3 / 4;
/** Where nothing does, but the note is numbered lists and nothing else. */
const SHARE_OF_ALL = 1 / 3;
/** The minimum number of items in a section of a note of other text. */
const FEWEST_OF_SECTION = 10;
/** What a single list of a sheet must have of the share of all. */
const SHARE_OF_LIST = 1 / 4;
const SHARE_OF_LIST_UNTITLED = 2 / 3;
/** The share of questions in a list that other rules read as one of questions. */
const SHARE_OF_CLEAR = 2 / 3;
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
/** The number of items above choices at the margin by which a list is in pieces. */
const FEWEST_TORN = 2;
/** The title of a README names its repository, so that it announces nothing that does not ask. */
const README = /^readme/iu;
/** The minimum likelihood that none of the questions in a list asks by its wording. */
const LEAST_LIKELY = 0.3;

/** The questions of a note, or of the sections in it, that contains hardly anything else. */
export function askedInSheets(note: Note): (Asked | Rewritten)[] {
  for (const find of [askedWithDots, askedOnTickets]) {
    const found = find(note);
    if (found.length > 0) return found;
  }
  const scopes = scopesOf(note);
  const found = scopes.flatMap((scope) => askedIn(note, scope));
  if (found.length > 0 || scopes.some(({ isTitled, hasTasks }) => isTitled && !hasTasks)) return found;
  const all = scopes.some(({ hasTasks }) => hasTasks) ? askedIn(note, wholeOf(note)) : [];
  return all.length > 0 ? all : sectionsOf(note).flatMap((scope) => askedIn(note, scope));
}

function askedIn(note: Note, scope: Scope): (Asked | Rewritten)[] {
  const styles = Map.groupBy(itemsIn(note, scope), ({ style }) => style);
  const found = [...styles.values()]
    .map((items) => ({ items, asking: items.filter(({ asks }) => asks).length }))
    .sort((a, b) => b.asking - a.asking);
  const best = found.find(({ items, asking }) => areQuestions(note, scope, items, asking)) ?? allOf(note, scope, found);
  if (best?.asking === 0 && README.test(note.name)) return [];
  if (!best) return scope.isTitled && !scope.hasTasks ? askedInBareLines(note, scope) : [];
  const beside =
    scope.isTitled && isList(best.items)
      ? found.filter((other) => other !== best && areBeside(note, best.items, other))
      : [];
  const asked = [best, ...beside].flatMap(({ items: own }) => own).sort((a, b) => a.start - b.start);
  const share = asked.filter(({ asks }) => asks).length / asked.length;
  const least = share * (scope.isTitled ? SHARE_OF_LIST : SHARE_OF_LIST_UNTITLED);
  const isAll =
    scope.isTitled &&
    best.items[0]?.style !== BLOCK &&
    (areAll(note, scope, asked) || areOutermost(note, scope, asked));
  const items = likely(note, asked, { share, least, isAll });
  const unread = scope.hasTasks || best.items[0]?.style === BLOCK ? items : unreadOf(note, items, scope);
  return isHeaded(unread) ? titles(note, unread) : listed(note, unread);
}

interface OfStyle {
  items: readonly Item[];
  asking: number;
}

/** The items of all lists together, if the name of the file announces questions, and they are all that there is. */
function allOf(note: Note, scope: Scope, found: readonly OfStyle[]): OfStyle | undefined {
  const lists = isQuestionsName(note.name) ? found.filter(({ items }) => isList(items)) : [];
  if (lists.length < 2) return undefined;
  const items = lists.flatMap((own) => own.items).sort((a, b) => a.start - b.start);
  const sections = lists.map((own) => new Set(own.items.map(({ start }) => sectionOf(note, start))));
  const areApart =
    new Set(sections.flatMap((own) => [...own])).size === sections.reduce((sum, { size }) => sum + size, 0);
  return areApart && items.length >= FEWEST_TOPICS && areAll(note, scope, items) ? { items, asking: 0 } : undefined;
}

/** Whether lists of another type are in sections of their own, and enough of their items ask. */
function areBeside(note: Note, best: readonly Item[], { items, asking }: OfStyle): boolean {
  const sections = new Set(best.map(({ start }) => sectionOf(note, start)));
  return (
    isList(items) &&
    items.length >= FEWEST &&
    asking >= FEWEST_ASKING &&
    asking >= items.length * LEAST_SHARE &&
    !items.some(({ start }) => sections.has(sectionOf(note, start)))
  );
}

/** The line of the heading above. */
function sectionOf(note: Note, index: number): number {
  let above = index;
  while (above >= 0 && !note.heading(above)) above--;
  return above;
}

/** The items that other rules would not read as questions: all of them if one of the lists is unclear. */
function unreadOf(note: Note, items: readonly Item[], scope: Scope): readonly Item[] {
  const chains = chainsOf(note, items);
  // Other rules take a list of one or two bullets for questions only below a title.
  const short = chains.filter(
    (chain) => chain.length < FEWEST && chain[0]?.number === '' && chain.some(({ asks }) => asks),
  );
  if (chains.some((chain) => isUnclear(note, chain)) || (!scope.isTitled && short.length >= FEWEST)) return items;
  return chains.filter((chain) => !chain.every(({ asks }) => asks) && isBareList(note, chain)).flat();
}

/** Whether a list does not say by itself that all of it is questions, so that other rules would not read it. */
function isUnclear(note: Note, chain: readonly Item[]): boolean {
  const asking = chain.filter(({ asks }) => asks).length;
  const isLazy = chain.some(({ start, body }) => body > start + 1 && indentOf(note.text(start + 1)) === 0);
  const isTornApart = chain.filter(({ body }) => isChoice(note.text(body))).length >= FEWEST_TORN;
  const isWorded = chain.every(({ text }) => !/[?？؟]/u.test(text));
  const isShort = chain.length <= FEWEST && asking < chain.length && isQuestionsName(note.name);
  // Other rules read a link as nothing else.
  const isLinked = chain.some(({ text }) => LINKED.test(text));
  return isLinked || isLazy || isTornApart || isWorded || isShort || asking < chain.length * SHARE_OF_CLEAR;
}

/** Whether no item of a long list has anything below it. */
function isBareList(note: Note, chain: readonly Item[]): boolean {
  const isOpen = ({ body, end }: Item): boolean => note.lines.slice(body, end).every(isBlank);
  const isNamed = ({ text }: Item): boolean => wordsOf(text) > 1 || UNSPACED.test(text);
  return chain.length >= FEWEST_UNTITLED && chain.every((item) => isList([item]) && isOpen(item) && isNamed(item));
}

/**
 * Without lists of which hardly an item asks, unless that is nothing unusual where so many items do not, or the lists
 * are all that there is.
 */
function likely(
  note: Note,
  items: readonly Item[],
  { share, least, isAll }: { share: number; least: number; isAll: boolean },
): Item[] {
  const kept = chainsOf(note, items).filter((chain) => {
    const asking = chain.filter(({ asks }) => asks).length;
    if (asking < chain.length && isIntroduced(note, chain[0]?.start ?? 0, saysQuestions)) return false;
    if (asking > 0) return asking >= chain.length * least;
    if (areTold(chain)) return false;
    // In a file that is called questions, numbered headings of one depth are all questions or none.
    const isTitle = isHeaded(chain) && isQuestionsName(note.name);
    return (
      (isFirst(note, chain) || (isAll && isBelowTopic(note, chain))) &&
      (isAll || isTitle || (1 - share) ** chain.length > LEAST_LIKELY)
    );
  });
  const sure = new Set(kept.flat());
  return items.filter((item) => sure.has(item));
}

/** Whether a list begins right below a heading, so that it is no part of an answer. */
function isFirst(note: Note, [item]: readonly Item[]): boolean {
  let above = (item?.start ?? 0) - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  return above < 0 || note.heading(above) !== undefined || note.heading(item?.start ?? 0) !== undefined;
}

/** Whether a list begins below a line that is short and alone: its title. */
function isBelowTopic(note: Note, [item]: readonly Item[]): boolean {
  let above = (item?.start ?? 0) - 1;
  while (above > 0 && note.isBlank(above)) above--;
  return isTopicAt(note, above);
}

function isTopicAt(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    note.isBlank(index - 1) &&
    /^[\p{L}\p{N}]/u.test(text) &&
    wordsOf(text) <= MOST_TOPIC_WORDS &&
    !isComplete(text)
  );
}

/** Whether text at the margin is between an item and the next one. */
function isTorn(note: Note, { body, end, style }: Item): boolean {
  const below = note.lines.slice(body, end).find((line) => !isBlank(line));
  return style !== BLOCK && below !== undefined && indentOf(below.text) === 0;
}

/** The lists of items: those with consecutive numbers, although others may be between them, or without numbers. */
function chainsOf(note: Note, items: readonly Item[]): Item[][] {
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

/** Whether the number of an item follows that of another one. In a list whose items are all `1.`, Markdown counts. */
function isNext(last: Item | undefined, { number }: Item): boolean {
  return Number(last?.number) + 1 === Number(number) || (number === '1' && last?.number === '1');
}

function areQuestions(note: Note, scope: Scope, items: readonly Item[], asking: number): boolean {
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

function isList([item]: readonly Item[]): boolean {
  return item?.style.length === 1 && item.style !== BLOCK;
}

function isHeaded([item]: readonly Item[]): boolean {
  return item?.style.startsWith('#') === true;
}

/**
 * Whether the name of the file announces questions, and numbered items with what is indented below them are nearly all
 * that there is but headings and titles.
 */
function areOutermost(note: Note, { start, end }: Scope, items: readonly Item[]): boolean {
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
function areAll(note: Note, { start, end }: Scope, items: readonly Item[]): boolean {
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

function titles(note: Note, items: readonly Item[]): Rewritten[] {
  return items.flatMap(({ start, number, text }) => {
    const line = note.lines[start];
    const marks = '#'.repeat(note.heading(start)?.depth ?? 3);
    if (!line || isQuestion(text)) return [];
    return [{ start, end: start + 1, lines: [{ ...line, text: `${marks} Q${number}: ${text}`, rule: STYLE }] }];
  });
}

function listed(note: Note, items: readonly Item[]): Asked[] {
  const topics = new Map(items.slice(0, -1).map((item) => [item, topicBelow(note, item)]));
  const open = items.filter((item) => topics.get(item) || note.lines.slice(item.body, item.end).every(isBlank));
  return items.flatMap((item) => {
    const topic = open.length * 2 > items.length ? topics.get(item) : undefined;
    return topic === undefined ? written(note, item) : [...written(note, { ...item, end: topic.start }), topic];
  });
}

/** The only line between two lists of questions without answers, if it is short: the title of the second one. */
function topicBelow(note: Note, { body, end }: Item): Asked | undefined {
  const below = Array.from({ length: end - body }, (_, at) => body + at).filter((index) => !note.isBlank(index));
  const [start] = below;
  if (start === undefined || below.length > 1 || !isTopicAt(note, start)) return undefined;
  return {
    start,
    body: start + 1,
    end: start + 1,
    text: note.text(start).trim(),
    answer: [],
    isTopic: true,
    level: -1,
  };
}

function written(note: Note, { start, body, end, number, text }: Item): Asked[] {
  const below = note.lines.slice(body, end);
  const width = indentOf(below.find((line) => !isBlank(line))?.text ?? '');
  const isIndented = width > 1;
  const answer = isIndented ? below.map((line) => answering(line, dedented(line.text, width), STYLE)) : [];
  return withFollowUps(note, {
    start,
    body,
    end: isIndented ? end : body,
    ...(isQuestion(text) && number !== '' ? { number } : isQuestion(text) ? {} : { label: `Q${number}` }),
    text,
    answer,
  });
}
