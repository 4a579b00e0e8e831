import { itemLabel, labelOf, type Role } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isRequest, isTask } from '../../labels/requests.ts';
import { isAnswerKeyTitle, isAnswerToggle, isContentsTitle, isQuestionsTitle } from '../../labels/titles.ts';
import { type Line, withText } from '../../lines/line.ts';
import { hasEmojiLead, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { aboveAnswers, aboveSolutions } from './solved-titles.ts';
import { fieldsIn, type Title } from './title.ts';

const NUMBER = /^(?:[-–•]\s+)?(\d{1,4})[.)]\s+(\S.*)$/u;
const PART = /^\d{1,4}\.\d/u;
/** The minimum number and share of questions in a run of numbered headings for all to count as questions. */
const FEWEST = 2;
const SHARE = 1 / 3;

/**
 * Labels the headings of a note that are questions although they are not phrased as such.
 *
 * @param note - The note, at the phase of fields.
 * @returns Its lines.
 */
export function labelTitles(note: Note): readonly Line[] {
  const titles = titlesOf(note);
  const asking = new Set<Title>();
  const answered: Title[] = [];
  const withOwnParts: Title[] = [];
  for (const run of runsOf(titles)) {
    const asks = run.filter((title) => isQuestion(title.text)).length;
    const own = answeredIn(note, titles, run);
    answered.push(...own);
    if (own.length === 0 && (asks < FEWEST || asks < run.length * SHARE)) continue;
    for (const title of run) asking.add(title);
    withOwnParts.push(...besideParts(titles, run));
  }
  const beside = besideQuestions(note, titles);
  const mayBeSolved = note.lines.some(({ text }) => /^(?:#|\*\*)/u.test(text) && isAnswerToggle(text));
  for (const title of [...beside, ...(mayBeSolved ? aboveAnswers(note, titles) : [])]) asking.add(title);
  for (const title of aboveBoxes(note, titles)) asking.add(title);
  const solved = mayBeSolved ? aboveSolutions(titles) : [];
  /** A heading that is marked as a question may have parts. */
  const sure = new Set([
    ...beside,
    ...belowNumbers(titles),
    ...belowLabels(note, titles),
    ...solved.map(({ title }) => title),
    ...answered,
    ...withOwnParts,
    ...aboveLabels(titles),
  ]);
  const solutions = new Set(solved.map(({ solution }) => solution.index));
  for (const title of sure) asking.add(title);
  for (const title of titles) if (title.depth > 1 && roleBelow(note, title) === 'answer') asking.add(title);
  for (const title of belowTitles(titles)) asking.add(title);
  const parts = partsOf(titles);
  const fields = fieldsIn(titles);
  const labelled = new Map(
    [...asking]
      .filter((title) => !parts.has(title) && !fields.has(title.text) && isUnmarked(note, title, sure.has(title)))
      .map((title) => [title.index, title]),
  );
  return note.lines.map((line, index) => {
    if (solutions.has(index)) return withText(line, '**Answer:**', 'question-runs');
    const title = labelled.get(index);
    if (!title) return line;
    const [, number = '', text = title.text] = NUMBER.exec(title.text) ?? [];
    return withText(line, `${'#'.repeat(title.depth)} Q${number}: ${text}`, 'question-runs');
  });
}

/**
 * The headings below one that announces questions, `## Questions`. If most of them have parts, they are sections, and the others are no
 * questions either.
 */
function belowTitles(titles: readonly Title[]): Title[] {
  const open: Title[] = [];
  const parents = Map.groupBy(titles, (title) => {
    while ((open.at(-1)?.depth ?? 0) >= title.depth) open.pop();
    const parent = title.isBelowQuestions ? open.at(-1) : undefined;
    open.push(title);
    return parent;
  });
  parents.delete(undefined);
  return [...parents.values()].flatMap((all) => {
    const leaves = all.filter(({ isLeaf }) => isLeaf);
    return leaves.length * 2 < all.length ? [] : leaves;
  });
}

/**
 * Numbered headings beside the labelled question that they are parts of: `### 1. Strategy` below `### Question 18: ...`
 * of the same depth. A question would have the number that follows.
 */
function partsOf(titles: readonly Title[]): Set<Title> {
  const parts = new Set<Title>();
  /** By depth, the number of the last question, and of the last part of it. */
  const last = new Map<number, { question: number; part: number }>();
  for (const title of titles) {
    for (const depth of last.keys()) if (depth > title.depth) last.delete(depth);
    const label = labelOf(title.text);
    const above = last.get(title.depth);
    if (label?.role === 'question' && label.number !== undefined)
      last.set(title.depth, { question: Number(label.number), part: 0 });
    else if (above !== undefined && title.number !== undefined) {
      if (title.number === above.part + 1) {
        parts.add(title);
        above.part = title.number;
      } else above.question = title.number;
    }
  }
  return parts;
}

/** The members of a run whose parts do not ask, if a question in it has parts as well. */
function besideParts(titles: readonly Title[], run: readonly Title[]): Title[] {
  const withParts = run.filter(({ at, depth }) => (titles[at + 1]?.depth ?? 0) > depth);
  if (!withParts.some(({ text }) => isQuestion(text))) return [];
  return withParts.filter(({ at, depth }) => {
    let end = at + 1;
    while ((titles[end]?.depth ?? 0) > depth) end++;
    const parts = titles.slice(at + 1, end);
    return !parts.some(({ text }) => isQuestion(text)) && parts.filter(isAsked).length * 2 < parts.length;
  });
}

/** The minimum length of a run, and the share of answers, by which a run of headings is one of questions. */
const FEWEST_ANSWERED = 3;
const SHARE_ANSWERED = 1 / 2;

/**
 * The members of a run that have a line with the label of an answer in their own text, if most have one:
 * `### 2. Guy rope` of an exam.
 */
function answeredIn(note: Note, titles: readonly Title[], run: readonly Title[]): Title[] {
  if (run.length < FEWEST_ANSWERED) return [];
  const ends = new Map(titles.map((title, at) => [title, titles[at + 1]?.index ?? note.lines.length]));
  const answered = run.filter((title) => {
    for (let at = title.index + 1; at < (ends.get(title) ?? 0); at++) if (roleAt(note, at) === 'answer') return true;
    return false;
  });
  return answered.length >= run.length * SHARE_ANSWERED ? answered : [];
}

/**
 * The minimum number and share of questions among the headings of one depth, in a note whose title or
 * name announces questions and in others, and the minimum number of headings where none asks.
 */
const FEWEST_OF_FAQ = 6;
const SHARE_OF_FAQ = 1 / 2;
/** The share by which all are questions, in whatever section. */
const SHARE_OF_ALL = 3 / 4;
const FEWEST_UNTITLED = 10;
const SHARE_UNTITLED = 3 / 5;
const FEWEST_TOPICS = 8;
/** The share of numbered questions by which one without a number is none. */
const SHARE_NUMBERED = 9 / 10;

/**
 * Headings of a depth at which most are questions, `### I cannot sign in` in a FAQ, and topics that are all that is
 * below a title such as "Exam questions".
 */
function besideQuestions(note: Note, titles: readonly Title[]): Title[] {
  const title = titles.find(({ depth, text }) => depth === 1 && isQuestionsTitle(text));
  const isAnnounced = title !== undefined || isQuestionsName(note.name);
  // Some may be without an answer.
  const leaves = Map.groupBy(
    titles.filter(({ depth }, at) => depth > 1 && (titles[at + 1]?.depth ?? 0) <= depth),
    ({ depth }) => depth,
  );
  return [...leaves.values()].flatMap((found) => {
    const isAlike = likeAsking(found);
    const all = found.filter(isAlike);
    const asking = all.filter(isAsked);
    const marked = all.filter(({ text }) => isQuestion(text)).length;
    const areMost = asking.length >= FEWEST_OF_FAQ && asking.length >= found.length * SHARE_OF_FAQ;
    if (isAnnounced && areMost) return [...amongAsking(titles, all), ...withParts(titles, all).filter(isAlike)];
    if (title && all.length === titles.length - 1 && all.length >= FEWEST_TOPICS && asksNowhere(note)) return all;
    // A preface and a list of links may be at the ends.
    const beside = found.slice(found.findIndex(isAsked), found.findLastIndex(isAsked) + 1);
    return marked >= FEWEST_UNTITLED && asking.length >= beside.length * SHARE_UNTITLED
      ? amongAsking(titles, all).filter((title) => beside.includes(title))
      : [];
  });
}

function isAsked({ text }: Title): boolean {
  return isQuestion(text) || isRequest(text);
}

/**
 * `✅ Fast` and `🔹 2. grep` are parts of an answer where the headings that ask do not begin with a picture, and headings without a
 * number where they have one.
 */
function likeAsking(titles: readonly Title[]): (title: Title) => boolean {
  const asking = titles.filter(({ text }) => isQuestion(text));
  const areNumbered =
    asking.length > 0 && asking.filter(({ number }) => number !== undefined).length >= asking.length * SHARE_NUMBERED;
  const havePictures = asking.filter(({ text }) => hasEmojiLead(text)).length * 2 > asking.length;
  return (title) => {
    if (isAsked(title) || labelOf(title.text)) return true;
    return (havePictures || !hasEmojiLead(title.text)) && (!areNumbered || /^\P{L}*\d/u.test(title.text));
  };
}

/** Without those of sections in which most do not ask, if that is not the exception. */
function amongAsking(titles: readonly Title[], all: readonly Title[]): readonly Title[] {
  if (all.filter(isAsked).length >= all.length * SHARE_OF_ALL) return all;
  const sections = Map.groupBy(all, (title) =>
    titles.findLast(({ index, depth }) => index < title.index && depth < title.depth),
  );
  return [...sections.values()].filter((own) => own.filter(isAsked).length >= own.length * SHARE_OF_FAQ).flat();
}

/** The headings of the same depth that have parts, none of which asks. */
function withParts(titles: readonly Title[], leaves: readonly Title[]): Title[] {
  const depth = leaves[0]?.depth ?? 0;
  return titles.filter((title, at) => {
    if (title.depth !== depth || leaves.includes(title)) return false;
    const end = titles.findIndex((below, index) => index > at && below.depth <= depth);
    return !titles.slice(at + 1, end < 0 ? titles.length : end).some(isAsked);
  });
}

function asksNowhere(note: Note): boolean {
  return note.lines.every((line, index) => !note.isText(index) || !isQuestion(line.text));
}

/** A choice with a checkbox: `- [x] text`. */
const BOX = /^\s{0,3}[-*+]\s+\[([ xX])\]\s/u;

/**
 * Headings directly above choices with ticks, if at least half of those are questions and the heading is an
 * instruction: `## Pick all:`.
 */
function aboveBoxes(note: Note, titles: readonly Title[]): Title[] {
  const found = titles.filter((title) => {
    let below = title.index + 1;
    while (below < note.lines.length && note.isBlank(below)) below++;
    const marks = [];
    for (let mark = BOX.exec(note.text(below)); mark && note.isText(below); mark = BOX.exec(note.text(++below)))
      marks.push(mark[1]);
    return title.depth > 1 && marks.includes(' ') && marks.some((mark) => mark !== ' ');
  });
  const asks = found.filter(({ text }) => isQuestion(text)).length;
  const isQuiz = asks >= FEWEST && asks * 2 >= found.length;
  return isQuiz ? found.filter(({ text }) => isRequest(text) || /[:：]$/u.test(text)) : [];
}

const BARE_NUMBER = /^(?:#|№|No\.?)?\s?(\d{1,4})\.?$/u;

/**
 * Headings that are the only ones below a heading that is just a number, if there are several: `## #3` above the
 * question.
 */
function belowNumbers(titles: readonly Title[]): Title[] {
  const found = titles.flatMap((title, at) => {
    const below = titles[at + 1];
    return BARE_NUMBER.test(title.text) && below && below.depth > title.depth && !BARE_NUMBER.test(below.text)
      ? [below]
      : [];
  });
  return found.length > FEWEST ? found : [];
}

/** A marker alone above a heading: an emoji, and the label of a question. */
const LEAD = /^(?::[a-z_]+:|\p{Extended_Pictographic}|\uFE0F)+$/u;

/** Headings that a label above them marks as questions, `✅ Q3`, and the headings beside them with the same marker. */
function belowLabels(note: Note, titles: readonly Title[]): Title[] {
  const leads = titles.flatMap((title) => {
    let above = title.index - 1;
    while (above >= 0 && note.isBlank(above)) above--;
    const words = note.isText(above) && !note.heading(above) ? note.text(above).trim().split(/\s+/u) : [];
    const isMarked = LEAD.test(words[0] ?? '');
    const label = labelOf(
      (isMarked ? words.filter((word) => !LEAD.test(word)) : words).join(' ').replace(/[*_]/gu, ''),
    );
    const isLabel = label?.role === 'question' && label.number !== undefined && label.title === undefined;
    const isAlone = words.every((word) => LEAD.test(word));
    return isLabel || (isMarked && isAlone) ? [{ title, isLabel }] : [];
  });
  const depths = new Set(leads.filter(({ isLabel }) => isLabel).map(({ title }) => title.depth));
  return leads.filter(({ isLabel }) => isLabel).length < FEWEST
    ? []
    : leads.filter(({ title }) => depths.has(title.depth)).map(({ title }) => title);
}

/** Headings directly above one of greater depth that is the label of an answer, `### Answer: text`, if there are several. */
function aboveLabels(titles: readonly Title[]): Title[] {
  const found = titles.filter((title, at) => {
    const below = titles[at + 1];
    return below && below.depth > title.depth && title.depth > 1 && labelOf(below.text)?.role === 'answer';
  });
  return found.length < FEWEST ? [] : found;
}

/** Whether a heading is not yet marked as a question, by its own text or by a question right below. */
function isUnmarked(note: Note, title: Title, isSure: boolean): boolean {
  const { text, isLeaf } = title;
  const isMarked = isQuestion(text) || labelOf(text.replace(NUMBER, '$2')) !== undefined;
  return (isLeaf || isSure) && !isMarked && roleBelow(note, title) !== 'question';
}

/** The role of the label that directly follows a heading. */
function roleBelow(note: Note, { index }: Title): Role | undefined {
  let below = index + 1;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return roleAt(note, below);
}

/** `a: text` above `b: text` is no answer. */
const FIRST = /^\s*a\s?[:：]/iu;
const SECOND = /^\s*b\s?[:：]/iu;
const LONGEST_CHOICE = 4;

function roleAt(note: Note, index: number): Role | undefined {
  const text = note.text(index).replace(/^ {0,3}>\s?/u, '');
  const below = note.lines.slice(index + 1, index + LONGEST_CHOICE);
  if (!note.isText(index) || (FIRST.test(text) && below.some((line) => SECOND.test(line.text)))) return undefined;
  return itemLabel(text)?.role;
}

function titlesOf(note: Note): Title[] {
  const titles: Title[] = [];
  const open: Title[] = [];
  note.lines.forEach((_, index) => {
    const heading = note.heading(index);
    const last = open.at(-1);
    if (!heading) {
      if (last && titles.at(-1) === last && !note.isBlank(index)) last.isLeaf = true;
      return;
    }
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    // A heading with a label, such as its answer, is a part of the one above.
    if (parent && labelOf(heading.text) === undefined) parent.isLeaf = false;
    const number = NUMBER.exec(heading.text)?.[1];
    const title: Title = {
      at: titles.length,
      index,
      ...heading,
      isLeaf: false,
      isBelowQuestions:
        parent !== undefined &&
        isQuestionsTitle(parent.text) &&
        !isQuestionsTitle(heading.text) &&
        !isAnswerKeyTitle(heading.text) &&
        !isContentsTitle(heading.text) &&
        (parent.depth > 1 || number !== undefined || isTask(heading.text)),
      ...(number && { number: Number(number) }),
    };
    titles.push(title);
    open.push(title);
  });
  return titles;
}

/**
 * Runs of headings of one depth with consecutive numbers. No other heading of that depth is between them; the sections
 * that they are in have no numbers themselves.
 */
function runsOf(titles: readonly Title[]): Title[][] {
  const runs: Title[][] = [];
  let run: Title[] = [];
  for (const title of titles) {
    const last = run.at(-1);
    // `## 5.1 ...` is a part of `## 5. ...`, however deep it stands.
    if (last && (title.depth > last.depth || PART.test(title.text))) continue;
    if (last && title.depth < last.depth && title.number === undefined) continue;
    if (last && title.depth === last.depth && title.number === (last.number ?? 0) + 1) run.push(title);
    else {
      run = title.number === undefined ? [] : [title];
      runs.push(run);
    }
  }
  return runs;
}
