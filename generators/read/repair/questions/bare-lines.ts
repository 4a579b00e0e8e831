import { itemLabel } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isRequest } from '../../labels/requests.ts';
import { alternatives, inAll } from '../../languages/index.ts';
import { bulletOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';
import { isChoice } from './choice-signs.ts';
import type { Scope } from './sheet-items.ts';
import { isTitle } from './sheet-scopes.ts';

/** The minimum number of lines, their share of all, and the share of them that ask. */
const FEWEST = 8;
const SHARE = 0.8;
const SHARE_ASKING = 2 / 3;
const SHARE_ANNOUNCED = 1 / 2;
const LONGEST = 240;
/** The same for topics. If more of them ask, the others could be answers; if they are longer, it could be prose. */
const SHARE_OF_TOPICS = 0.9;
const MOST_ASKING = 0.1;
const MEAN_LENGTH = 120;
/** A number of a part: `2.`, `2.1`. */
const NUMBER = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{L})/u;
/** The minimum number of topics or questions below a heading, on average. */
const FEWEST_BELOW = 6;
const FEWEST_BELOW_NUMBER = 3;

/**
 * The questions of a part of a note without any marker, one on each line: most of them ask, or they only name topics
 * below a title that calls them questions.
 */
export function askedInBareLines(note: Note, { start, end }: Scope): Asked[] {
  const all = Array.from({ length: end - start }, (_, at) => start + at).filter(
    (index) => !note.isBlank(index) && !note.heading(index),
  );
  const numbered = all.filter((index) => NUMBER.test(note.text(index)));
  const areTitles = numbered.length > 1 && numbered.length * FEWEST_BELOW_NUMBER <= all.length;
  const lines = areTitles ? all.filter((index) => !numbered.includes(index)) : all;
  const bare = lines.filter((index, at) => isBare(note, index) && (at > 0 || !isTitle(note.text(index))));
  const open = bare.filter((index) => !/[.!;,。]$/u.test(note.text(index).trim()) || asksInside(note.text(index)));
  const asking = open.filter((index) => isQuestion(note.text(index)) || asksInside(note.text(index))).length;
  const share = areTitles || isQuestionsName(note.name) ? SHARE_ANNOUNCED : SHARE_ASKING;
  const areAsked = open.length >= FEWEST && open.length >= lines.length * SHARE && asking >= open.length * share;
  const titles = areTitles ? numbered : [];
  if (areAsked) return [...open, ...titles].sort((a, b) => a - b).map((index) => askedOn(note, index));
  // Below many headings, lines tell something about each.
  const headings = Array.from({ length: end - start }, (_, at) => start + at).filter((index) => note.heading(index));
  if (headings.length * FEWEST_BELOW > lines.length) return [];
  return areTopics(note, bare, lines.length) ? bare.map((index) => askedOn(note, index)) : [];
}

/** Whether lines are the topics of an exam: hardly one asks, and they are too short to be paragraphs. */
function areTopics(note: Note, lines: readonly number[], count: number): boolean {
  const asking = lines.filter((index) => isQuestion(note.text(index))).length;
  const length = lines.reduce((sum, index) => sum + note.text(index).length, 0);
  const starting = lines.filter((index) => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(note.text(index))).length;
  return (
    lines.length >= FEWEST &&
    lines.length + 1 >= count * SHARE_OF_TOPICS &&
    starting >= lines.length * SHARE_OF_TOPICS &&
    asking <= lines.length * MOST_ASKING &&
    length <= lines.length * MEAN_LENGTH
  );
}

/** Chinese words that ask, which do not move to the beginning of a sentence. */
const ASKING = new RegExp(
  alternatives(inAll(({ requests }) => requests?.asks).filter((word) => /^\p{Script=Han}+$/u.test(word))),
  'u',
);

/** Whether a line asks for an answer by its wording, in Chinese by a word anywhere in it. */
function asksInside(text: string): boolean {
  return isRequest(text) || ASKING.test(text);
}

/** The name of a round of interviews or of a part: `二面`, `第三部分`. */
const ROUND = /^第?[一二三四五六七八九十\d]{1,3}(?:面|轮|部分|章)[:：]?$/u;

function askedOn(note: Note, index: number): Asked {
  const text = note.text(index).replace(NUMBER, '').trim();
  const isNumbered = text !== note.text(index).trim();
  const range = { start: index, body: index + 1, end: index + 1, answer: [] };
  if (
    (isNumbered && !isQuestion(text) && !asksInside(text)) ||
    ROUND.test(text) ||
    (/[:：]$/u.test(text) && !isRequest(text))
  )
    return { ...range, text, isTopic: true, level: -1 };
  return { ...range, ...(isQuestion(text) ? {} : { label: 'Q' }), text };
}

/** A line of text without any marker. */
function isBare(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    text.length <= LONGEST &&
    /^[^\s>|<`~#]/u.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isThematicBreak(text) &&
    !isChoice(text) &&
    !itemLabel(text)
  );
}
