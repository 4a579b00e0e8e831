import { itemLabel, labelOf } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isRequest } from '../../labels/requests.ts';
import { exerciseWords } from '../../languages/exercises/index.ts';
import { alternatives } from '../../languages/index.ts';
import { isBlank } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isCloze, isTitle as isHeadline, isQuestion, UNSPACED, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from './asked.ts';
import { isChoice } from './choice-signs.ts';
import { asksInside, type Scope } from './sheet-items.ts';
import { isTitle } from './sheet-scopes.ts';

const STYLE = 'question-sheets';
/** The minimum number of lines, their share of all, and the share of them that ask. */
const FEWEST = 8;
const SHARE = 0.8;
const SHARE_ASKING = 2 / 3;
const SHARE_ANNOUNCED = 1 / 2;
const LONGEST = 240;
/** A question, and possibly more on the same line. */
const ASKS = /[?？؟](?:\s|$|["'”’»)*_\]])/u;
/** The same for topics. If more of them ask, the others could be answers; if they are longer, it could be prose. */
const SHARE_OF_TOPICS = 0.9;
const MOST_ASKING = 0.1;
const MEAN_LENGTH = 120;
/** A number of a part: `2.`, `2.1`. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u;
/** The points of a question in a quiz. */
const POINTS = /^\d{2,3}0\s+(?=\S)/u;
/** `Who was it? A: She.` */
const ANSWERED = /^(.{3,400}?)\s+[AR]:\s?(\S.*)$/u;
/** `Who was it? Answer: She.`, if the word is a label. */
const LABELLED =
  /^(.{3,400}?[?？؟.)"”’])\s+(?:\*\*|__)?(\p{Lu}[\p{L}\p{M}]{1,15})(?:\*\*|__)?[:：](?:\*\*|__)?\s?(\S.*)$/u;
/** The minimum number of topics or questions below a heading, on average. */
const FEWEST_BELOW = 6;
const FEWEST_BELOW_NUMBER = 3;

/**
 * The questions of a part of a note without any marker, one on each line: most of them ask, or they only name topics
 * below a title that calls them questions.
 *
 * @param fewest - The minimum number of lines, if they do not all ask with a mark.
 */
export function askedInBareLines(note: Note, { start, end }: Scope, fewest = FEWEST): Asked[] {
  const all = Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) => !note.isBlank(index) && !note.heading(index) && !isThematicBreak(note.text(index)),
  );
  const told = answersAmong(note, all);
  const outer = all.filter((index) => !told.has(index));
  const short = shortTitles(note, outer);
  const titles = short.length > 1 ? new Set(short) : titlesAmong(note, outer);
  const lines = outer.filter((index) => !titles.has(index));
  const bare = lines.filter((index, at) => isBare(note, index) && (at > 0 || !isTitle(note.text(index))));
  const open = bare.filter(
    (index) =>
      answeredOn(note, index) || !/[.!;,。]$/u.test(note.text(index).trim()) || asksInside(textOn(note, index)),
  );
  const asking = open.filter((index) => asksOn(note, index)).length;
  const share = titles.size > 0 || isQuestionsName(note.name) ? SHARE_ANNOUNCED : SHARE_ASKING;
  // Two lines are enough if there is nothing but questions.
  const areAll = open.length > 1 && lines.every((index) => open.includes(index) && ASKS.test(note.text(index)));
  const areAsked =
    areAll || (open.length >= fewest && open.length >= lines.length * SHARE && asking >= open.length * share);
  // Where all but the titles ask, a line that does not is talk.
  const sure = titles.size === short.length && titles.size > 0 ? open.filter((index) => asksOn(note, index)) : open;
  const asked = [...sure, ...titles].sort((a, b) => a - b);
  if (areAsked) return asked.map((index, at) => askedOn(note, index, titles, told, asked[at + 1] ?? end));
  if (told.size > 0) return [];
  // Below many headings, lines tell something about each.
  const headings = Array.from({ length: end - start }, (_, at) => start + at).filter((index) => note.heading(index));
  if (headings.length * FEWEST_BELOW > lines.length) return [];
  if (!areTopics(note, bare, lines.length)) return [];
  const torn = tornFrom(note, bare);
  const topics = [...bare.filter((index) => !torn.has(index)), ...titles].sort((a, b) => a - b);
  return topics.map((index) => joined(note, askedOn(note, index, titles, told, end), torn));
}

/** The lines that go on with the line above, where blank lines are between nearly all others. */
function tornFrom(note: Note, lines: readonly number[]): ReadonlySet<number> {
  const own = new Set(lines);
  const torn = lines.filter((index) => own.has(index - 1) && !/[.!?。！？؟]\s*$/u.test(note.text(index - 1)));
  return new Set(lines.length - torn.length >= lines.length * SHARE_OF_TOPICS ? torn : []);
}

/** A topic with the lines that go on with it. */
function joined(note: Note, topic: Asked, torn: ReadonlySet<number>): Asked {
  let { body } = topic;
  while (torn.has(body)) body++;
  const more = Array.from({ length: body - topic.body }, (_, at) => note.text(topic.body + at).trim());
  return more.length === 0 ? topic : { ...topic, body, end: body, text: [topic.text, ...more].join(' ') };
}

/** The lines that are indented below others, in a file whose name announces questions: the answers to those that ask. */
function answersAmong(note: Note, lines: readonly number[]): ReadonlySet<number> {
  const told = isQuestionsName(note.name) ? lines.filter((index) => indentOf(note.text(index)) > 1) : [];
  return new Set(told[0] === lines[0] ? [] : told);
}

/** The lines that name a part: those with a number of their own or in bold, or those without points where most have some. */
function titlesAmong(note: Note, lines: readonly number[]): ReadonlySet<number> {
  const scored = lines.filter((index) => POINTS.test(note.text(index)));
  const told = lines.filter((index) => answeredOn(note, index));
  if (Math.max(scored.length, told.length) * 2 > lines.length) {
    const asked = new Set([...scored, ...told]);
    const others = lines.filter((index) => !asked.has(index) && !isQuestion(note.text(index)));
    // What follows an answer without a blank line belongs to it.
    return new Set(others.filter((index) => index === lines[0] || note.isBlank(index - 1) || note.heading(index - 1)));
  }
  const numbered = lines.filter((index) => NUMBER.test(note.text(index)));
  const bold = lines.filter((index) => withoutStrong(note.text(index)) !== note.text(index).trim());
  const titles = numbered.length > 1 ? numbered : bold;
  return new Set(titles.length > 1 && titles.length * FEWEST_BELOW_NUMBER <= lines.length ? titles : []);
}

/**
 * The maximum number of words of a title between questions, the share of the other lines that ask, and that of the lines that are right
 * below another one that asks: where blank lines are between all of them, nothing tells titles from topics.
 */
const MOST_TITLE_WORDS = 6;
const SHARE_BESIDE_TITLES = 0.8;
const SHARE_TOGETHER = 1 / 3;

/** Capitalised lines of a few words that do not ask, each above a blank line and one or more that do. */
function shortTitles(note: Note, lines: readonly number[]): number[] {
  const asking = lines.filter((index) => asksOn(note, index));
  const together = asking.filter((index, at) => at > 0 && asking[at - 1] === index - 1);
  if (together.length < asking.length * SHARE_TOGETHER) return [];
  const isShort = (index: number): boolean => {
    const text = note.text(index).trim();
    return !UNSPACED.test(text) && wordsOf(text) <= MOST_TITLE_WORDS && isHeadline(text) && !asksOn(note, index);
  };
  const short = lines.filter(
    (index, at) => note.isBlank(index + 1) && asksOn(note, lines[at + 1] ?? -1) && isShort(index),
  );
  return asking.length >= (lines.length - short.length) * SHARE_BESIDE_TITLES ? short : [];
}

function asksOn(note: Note, index: number): boolean {
  const text = textOn(note, index);
  return isQuestion(text) || isCloze(text) || asksInside(text) || answeredOn(note, index) !== undefined;
}

/** The question and the answer of a line that has both. */
function answeredOn(note: Note, index: number): { asked: string; told: string } | undefined {
  const text = note.text(index);
  if (!/[:：]/u.test(text)) return undefined;
  const [, asked = '', told = ''] = ANSWERED.exec(text) ?? [];
  if (told !== '') return { asked, told };
  const [, before = '', word = '', after = ''] = LABELLED.exec(text) ?? [];
  return labelOf(word)?.role === 'answer' ? { asked: before, told: after } : undefined;
}

/** The text of a line without its points and its answer. */
function textOn(note: Note, index: number): string {
  const text = answeredOn(note, index)?.asked ?? note.text(index);
  return withoutStrong(text.replace(POINTS, '').replace(NUMBER, ''));
}

/** Whether lines are the topics of an exam: hardly one asks, and they are too short to be paragraphs. */
function areTopics(note: Note, lines: readonly number[], count: number): boolean {
  const asking = lines.filter((index) => isQuestion(note.text(index))).length;
  const length = lines.reduce((sum, index) => sum + note.text(index).length, 0);
  const starting = lines.filter((index) => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(note.text(index))).length;
  return (
    lines.length >= FEWEST &&
    lines.length + 1 >= count * SHARE_OF_TOPICS &&
    (starting >= lines.length * SHARE_OF_TOPICS || isQuestionsName(note.name)) &&
    asking <= lines.length * MOST_ASKING &&
    length <= lines.length * MEAN_LENGTH
  );
}

/** The name of a round of interviews or of a part: `二面`, `第三部分`. */
const ROUND = new RegExp(
  `^第?[一二三四五六七八九十\\d]{1,3}(?:${alternatives(exerciseWords(({ rounds }) => rounds))})[:：]?$`,
  'u',
);

function askedOn(
  note: Note,
  index: number,
  titles: ReadonlySet<number>,
  told: ReadonlySet<number>,
  next: number,
): Asked {
  const text = textOn(note, index);
  const own = note.lines[index];
  const range = { start: index, body: index + 1, end: index + 1, answer: [] };
  const isNamed = titles.has(index) && !isQuestion(text) && !asksInside(text);
  if (isNamed || ROUND.test(text) || (/[:：]$/u.test(text) && !isRequest(text)))
    return { ...range, text, isTopic: true, level: -1 };
  const label = isQuestion(text) ? {} : { label: 'Q' };
  const said = answeredOn(note, index)?.told;
  if (own && said) {
    let last = index + 1;
    while (last < next && !note.isBlank(last) && !note.heading(last)) last++;
    const answer = [answering(own, `**A:** ${said}`, STYLE), ...note.lines.slice(index + 1, last)];
    return { ...range, end: last, ...label, text, answer };
  }
  let end = index + 1;
  for (let at = index + 1; at < next && (told.has(at) || note.isBlank(at)); at++) if (told.has(at)) end = at + 1;
  const below = note.lines.slice(index + 1, end);
  const width = indentOf(below.find((line) => !isBlank(line))?.text ?? '');
  const answer = below.map((line) => answering(line, dedented(line.text, width), STYLE));
  return { ...range, end, ...label, text, answer };
}

/** A line of text without any marker. */
function isBare(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    textOn(note, index).length <= LONGEST &&
    /^ ?(?!\[[ xX]?\])[^\s>|<`~#!]/u.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isThematicBreak(text) &&
    !isChoice(text) &&
    !itemLabel(text)
  );
}
