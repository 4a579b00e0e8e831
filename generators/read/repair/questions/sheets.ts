import { labelLine } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { saysQuestions } from '../../labels/titles.ts';
import { isBlank } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, type Rewritten } from './asked.ts';
import { askedInBareLines } from './bare-lines.ts';
import { isChoice } from './choice-signs.ts';
import { askedWithDots } from './dotted-sheets.ts';
import { isIntroduced, isShortTitle, lineAbove } from './introduced.ts';
import { areTold } from './item-kinds.ts';
import { withFollowUps } from './open-lists.ts';
import { repeatedItems } from './repeated.ts';
import { BLOCK, type Item, itemsIn, LINKED, type Scope } from './sheet-items.ts';
import {
  allOf,
  areAll,
  areBeside,
  areOutermost,
  areQuestions,
  chainsOf,
  FEWEST,
  FEWEST_UNTITLED,
  isHeaded,
  isList,
  isTopicAt,
} from './sheet-kinds.ts';
import { scopesOf, sectionsOf, wholeOf } from './sheet-scopes.ts';
import { askedOnTickets } from './tickets.ts';

const STYLE = 'question-sheets';

/** What a single list of a sheet must have of the share of all. */
const SHARE_OF_LIST = 1 / 4;
const SHARE_OF_LIST_UNTITLED = 2 / 3;
/** The share of questions in a list that other rules read as one of questions. */
const SHARE_OF_CLEAR = 2 / 3;
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
  if (found.length === 0) {
    const repeated = scopes.flatMap((scope) => askedRepeatedly(note, scope));
    if (repeated.length > 0) return repeated;
  }
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
  if (isHeaded(unread)) return titles(note, unread);
  const bare = isAll && isQuestionsName(note.name) ? bareSections(note, scope, asked) : [];
  return [...listed(note, unread), ...bare].sort((a, b) => a.start - b.start);
}

/** The questions of the shape that a part of a note repeats. */
function askedRepeatedly(note: Note, scope: Scope): (Asked | Rewritten)[] {
  const items = scope.hasTasks ? [] : repeatedItems(note, scope);
  if (README.test(note.name) && !items.some(({ asks }) => asks)) return [];
  return isHeaded(items) ? titles(note, items) : listed(note, items);
}

/** The minimum number of lines of a section beside those of lists. */
const FEWEST_BARE = 3;

/** The lines that ask in sections without a list, where those of the others are questions. */
function bareSections(note: Note, { start, end }: Scope, items: readonly Item[]): Asked[] {
  const taken = new Set(items.map((item) => note.headingAbove(item.start)));
  const headings = Array.from({ length: end - start }, (_, at) => start + at).filter((index) => note.heading(index));
  return headings.flatMap((heading, at) => {
    const section = { start: heading + 1, end: headings[at + 1] ?? end, isTitled: true };
    return taken.has(heading) ? [] : askedInBareLines(note, section, FEWEST_BARE);
  });
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
  // For other rules, a break ends a list.
  const isBroken = chain.slice(0, -1).some(({ body, end }) => hasBreak(note, body, end));
  // Other rules read a link as nothing else.
  const isLinked = chain.some(({ text }) => LINKED.test(text));
  return isBroken || isLinked || isLazy || isTornApart || isWorded || isShort || asking < chain.length * SHARE_OF_CLEAR;
}

function hasBreak(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (note.isText(at) && isThematicBreak(note.text(at))) return true;
  return false;
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
    const isTopic = (line: string, at: number): boolean =>
      asking > 0 && isShortTitle(line) && !labelLine(line) && !isBelowText(note, at);
    if (
      asking < chain.length &&
      isIntroduced(note, chain[0]?.start ?? 0, (line, at) => saysQuestions(line) || isTopic(line, at))
    )
      return false;
    if (asking > 0) return asking >= chain.length * least;
    if (areTold(chain) && !spansSections(note, chain)) return false;
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

/** Whether the numbers of a list count on below the next headings, as those of questions do and those of advice do not. */
function spansSections(note: Note, chain: readonly Item[]): boolean {
  return chain[0]?.number === '1' && new Set(chain.map(({ start }) => note.headingAbove(start))).size > 1;
}

/** Whether a line follows a paragraph, such as a question or the beginning of its answer, and not a heading or a list. */
function isBelowText(note: Note, index: number): boolean {
  const above = lineAbove(note, index);
  const text = note.text(above);
  const isItem = /^\s/u.test(text) || numberedOf(text) !== undefined || bulletOf(text) !== undefined;
  return above >= 0 && !note.heading(above) && !isThematicBreak(text) && !isItem;
}

/** Whether a list begins right below a heading, so that it is no part of an answer. */
function isFirst(note: Note, [item]: readonly Item[]): boolean {
  const above = lineAbove(note, item?.start ?? 0);
  return above < 0 || note.heading(above) !== undefined || note.heading(item?.start ?? 0) !== undefined;
}

/** Whether a list begins below a line that is short and alone: its title. */
function isBelowTopic(note: Note, [item]: readonly Item[]): boolean {
  let above = (item?.start ?? 0) - 1;
  while (above > 0 && note.isBlank(above)) above--;
  return isTopicAt(note, above);
}

function titles(note: Note, items: readonly Item[]): Rewritten[] {
  return items.flatMap(({ start, number, text }) => {
    const line = note.lines[start];
    const marks = '#'.repeat(note.heading(start)?.depth ?? 3);
    if (!line || isQuestion(text) || isAboveQuestion(note, start)) return [];
    return [{ start, end: start + 1, lines: [{ ...line, text: `${marks} Q${number}: ${text}`, rule: STYLE }] }];
  });
}

/** Whether the first line below a heading is labelled as a question, so that the heading is its topic. */
function isAboveQuestion(note: Note, heading: number): boolean {
  let below = heading + 1;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return note.isText(below) && labelLine(note.text(below))?.role === 'question';
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
