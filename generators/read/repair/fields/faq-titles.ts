import { labelOf } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isQuestionsTitle } from '../../labels/titles.ts';
import { hasEmojiLead, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Title } from './title.ts';
import { isAsked } from './titles.ts';

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
export function besideQuestions(note: Note, titles: readonly Title[]): Title[] {
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
