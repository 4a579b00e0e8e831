import { once } from '../../../report/index.ts';
import { itemLabel, labelLine, labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isAnswerKeyTitle, isQuestionsTitle } from '../../labels/titles.ts';
import { bulletOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { answeredInside } from './answers-inside.ts';
import { type Asked, answering, type Rewritten } from './asked.ts';
import { isChoice } from './choice-signs.ts';
import { askedInTitles } from './exam-titles.ts';
import { askedWithGaps } from './filled-gaps.ts';
import { asksSomewhere } from './open-lists.ts';
import { betweenBreaks } from './records.ts';
import { announcesTruths, statementIn } from './truths.ts';

const STYLE = 'exam-lines';
const FEWEST = 2;
/** Words of a statement, and characters of a paragraph. */
const FEWEST_WORDS = 3;
const LONGEST = 3000;

/** A section of a note: the lines below a heading, up to the next one. */
interface Section {
  title: string;
  start: number;
  /** Exclusive. */
  end: number;
  /** Its numbered and bulleted items. */
  items: () => readonly Item[];
}

/** The questions in the styles of exams. At most one style is read in a section. */
export function askedInExams(note: Note): (Asked | Rewritten)[] {
  return [...askedInTitles(note), ...askedInSections(note)];
}

function askedInSections(note: Note): Asked[] {
  return sectionsOf(note).flatMap((section) => {
    for (const find of [named, judged, filled, inside, lettered, quoted, recorded, aboveAnswers, inOneParagraph]) {
      const found = find(note, section);
      if (found.length > 0) return found;
    }
    return [];
  });
}

function sectionsOf(note: Note): Section[] {
  const sections: Section[] = [];
  let title = '';
  let start = 0;
  for (let index = 0; index <= note.lines.length; index++) {
    const heading = note.heading(index);
    if (!heading && index < note.lines.length) continue;
    if (index > start) {
      const range = { start, end: index };
      sections.push({ title, ...range, items: once(() => itemsIn(note, range, listed)) });
    }
    title = heading?.text ?? '';
    start = index + 1;
  }
  return sections;
}

interface Item {
  start: number;
  /** Exclusive. */
  end: number;
  number: string;
  text: string;
}

/** The items at the left margin of a section, each up to the next one or to text at the margin after a blank line. */
function itemsIn(
  note: Note,
  { start, end }: Pick<Section, 'start' | 'end'>,
  textOf: (line: string) => Omit<Item, 'start' | 'end'> | undefined,
): Item[] {
  const items: Item[] = [];
  for (let index = start; index < end; index++) {
    const own = note.isText(index) ? textOf(note.text(index)) : undefined;
    if (!own) continue;
    let last = index + 1;
    while (last < end && !note.isBlank(last) && note.isText(last) && !textOf(note.text(last))) last++;
    const rest = note.lines.slice(index + 1, last).map(({ text }) => text.trim());
    items.push({ ...own, start: index, end: last, text: [own.text, ...rest].join(' ') });
  }
  return items;
}

function listed(line: string): Omit<Item, 'start' | 'end'> | undefined {
  const numbered = numberedOf(line);
  const item = numbered ?? bulletOf(line);
  return item && item.indent.length < 2 ? { number: `${numbered?.number ?? ''}`, text: item.text } : undefined;
}

const ORDINAL = /^\p{L}{2,20}\s(\p{L}{2,20})\s*$/u;

/** A question below a heading that only counts it: `## Second question`. */
function named(note: Note, { title, start, end }: Section): Asked[] {
  const word = ORDINAL.exec(title)?.[1] ?? '';
  if (labelOf(word)?.role !== 'question') return [];
  let at = start;
  while (at < end && note.isBlank(at)) at++;
  const text = note.text(at).trim();
  return at < end && note.isText(at) && isQuestion(text)
    ? [{ start: at, body: at + 1, end: at + 1, text, answer: [] }]
    : [];
}

/** Statements that are to be judged: each says so, `1. Water is wet. (True/False)`, or the title does. */
function judged(note: Note, section: Section): Asked[] {
  const items = section.items().filter(({ text }) => wordsOf(text) >= FEWEST_WORDS);
  const told = items.map((item) => ({ item, statement: statementIn(item.text) }));
  const isTitled = announcesTruths(section.title);
  const found = told.filter(({ statement, item }) => statement.isMarked || (isTitled && item.number !== ''));
  if (found.length < FEWEST || (!isTitled && found.length * 2 < items.length)) return [];
  return found.flatMap(({ item: { start, end, number }, statement }) => {
    const line = note.lines[start];
    const answer = statement.judged === '' || !line ? [] : [answering(line, `**A:** ${statement.judged}`, STYLE)];
    return { start, body: end, end, label: `Q${number}`, text: statement.text, answer };
  });
}

function filled(note: Note, section: Section): Asked[] {
  return askedWithGaps(section.title, section.items(), note);
}

function inside(note: Note, section: Section): Asked[] {
  return answeredInside(note, section.items(), STYLE);
}

const LETTER = /^ {0,3}(?:\*\*)?\(?([a-z])[.)](?:\*\*)?\s+(\S.*)$/iu;

/** `a) text`, first below a title that announces questions: no question stands above whose choices these could be. */
function lettered(note: Note, section: Section): Asked[] {
  if (!isQuestionsTitle(section.title)) return [];
  const items = itemsIn(note, section, (line) => {
    const [, number = '', text = ''] = LETTER.exec(line) ?? [];
    return text === '' ? undefined : { number: number.toLowerCase(), text };
  });
  const isFirst = note.lines.slice(section.start, items[0]?.start).every((_, at) => note.isBlank(section.start + at));
  const areNext = items.every(({ number }, at) => number.charCodeAt(0) === 'a'.charCodeAt(0) + at);
  const asking = items.filter(({ text }) => asksSomewhere(text)).length;
  if (!isFirst || !areNext || items.length < FEWEST || asking * 2 < items.length) return [];
  return items.map(({ start, end, text }) => ({ start, body: end, end, label: 'Q', text, answer: [] }));
}

const QUOTE = /^\s{0,6}>\s?/u;

/** Items that are followed by a quote each, which is the answer. */
function quoted(note: Note, section: Section): Asked[] {
  const all = section.items();
  const items = all.flatMap((item) => {
    let from = item.start + 1;
    while (note.isBlank(from) && from < section.end) from++;
    if (!QUOTE.test(note.text(from)) || (item.end > from && item.end > item.start + 1 && from > item.start + 1))
      return [];
    let end = from;
    while (end < section.end && QUOTE.test(note.text(end))) end++;
    const text = listed(note.text(item.start))?.text.replace(/^\[[ xX]\]\s+/u, '') ?? '';
    const told = note.lines.slice(from, end);
    const isLabelled = itemLabel((told[0]?.text ?? '').replace(QUOTE, ''))?.role === 'answer';
    // Lists in a quote would be read as lists of questions outside of it.
    const answer = isLabelled ? told.map((line) => answering(line, line.text.replace(QUOTE, ''), STYLE)) : told;
    return [{ ...item, text, from, end, answer, isLabelled, asks: isQuestion(text) || isRequest(text) }];
  });
  const sure = items.filter(({ asks, isLabelled }) => asks || isLabelled).length;
  if (items.length < FEWEST || items.length * 4 < all.length * 3 || sure * 2 < items.length) return [];
  return items.map(({ start, from, end, number, text, answer }) => ({
    start,
    body: from,
    end,
    ...(isQuestion(text) && number !== '' ? { number } : { label: `Q${number}` }),
    text,
    answer,
  }));
}

function recorded(note: Note, { start, end }: Section): Asked[] {
  return betweenBreaks(note, start, end);
}

/** Lines of a paragraph that asks. */
const MOST_LINES = 6;

/** Paragraphs that ask, each above the label of its answer, if there are several in one section. */
function aboveAnswers(note: Note, { start, end }: Section): Asked[] {
  const found: Asked[] = [];
  let answers = 0;
  for (let index = start; index < end; index++) {
    const label = note.isText(index) ? itemLabel(note.text(index)) : undefined;
    if (label?.role === 'question') return [];
    if (label?.role !== 'answer') continue;
    answers++;
    let last = index;
    while (last > start && note.isBlank(last - 1)) last--;
    let first = last;
    while (first > start && last - first < MOST_LINES && isProse(note, first - 1)) first--;
    const text = note.lines
      .slice(first, last)
      .map((line) => line.text.trim())
      .join(' ');
    if (first === last || !asksSomewhere(text)) continue;
    const asked = withoutLabel(text);
    const marked = isQuestion(asked) && asked === text ? {} : { label: 'Q' };
    found.push({ start: first, body: last, end: last, ...marked, text: asked, answer: [] });
  }
  return found.length >= FEWEST && found.length * 2 > answers ? found : [];
}

/** `**Q: When is it lit, and why? Give an example.**` */
function withoutLabel(text: string): string {
  const bold = /^(\*\*|__)((?:(?!\1).)+)\1$/u.exec(text)?.[2] ?? text;
  const label = labelLine(bold);
  return label?.role === 'question' && label.text !== '' ? label.text : text;
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !note.isBlank(index) &&
    /^ {0,3}(?!\*\*\d)[^\s#|<]/u.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isChoice(text) &&
    !QUOTE.test(text) &&
    !itemLabel(text)
  );
}

const SENTENCE = /[^?？؟]+[?？؟]+["'”’»)]*/gu;

/** A paragraph of nothing but questions, below a title that announces them. */
function inOneParagraph(note: Note, { title, start, end }: Section): Asked[] {
  if (!isQuestionsTitle(title) || isAnswerKeyTitle(title)) return [];
  return Array.from({ length: end - start }, (_, at) => start + at).flatMap((index) => {
    const text = note.text(index).trim();
    const isAlone = note.isBlank(index - 1) || note.heading(index - 1) !== undefined;
    if (!note.isText(index) || !isAlone || listed(text) || isTableRow(text) || QUOTE.test(text)) return [];
    if (!isQuestion(text) || text.length > LONGEST) return [];
    const asked = text.match(SENTENCE) ?? [];
    if (asked.length < FEWEST || asked.some((one) => /[.!。]\s/u.test(one))) return [];
    return asked.map((one) => ({ start: index, body: index + 1, end: index + 1, text: one.trim(), answer: [] }));
  });
}
