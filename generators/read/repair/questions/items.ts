import { labelOf } from '../../labels/index.ts';
import { isQuestionsTitle, saysQuestions } from '../../labels/titles.ts';
import { bulletOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, questionRule } from './asked.ts';
import { QuestionDepth } from './depth.ts';
import { isIntroduced, isShortTitle, titleDepth } from './introduced.ts';
import {
  areBoldNumbers,
  areOrders,
  areQuestions,
  areTold,
  continuesCount,
  isBoldQuiz,
  isQuiz,
  isRun,
} from './item-kinds.ts';
import { BOX, itemsAt, markAt, markOf, STYLE } from './list-items.ts';
import { areOpen, asksThroughout, endsSection, type Item, openQuestions, withFollowUps } from './open-lists.ts';

/** The maximum number of paragraphs that may introduce a list. */
const MOST_TOLD = 1;

/** Questions that are list items, followed by their answers or with answers indented below them. */
export const questionItems = questionRule({
  style: STYLE,
  needs: (line) => markOf(line) !== undefined,
  find(note) {
    const found: Asked[] = [];
    const depth = new QuestionDepth(note);
    /** The marker of the list above that was a quiz, below the same heading: items separated from it continue it. */
    let quiz: string | undefined;
    /** Whether the note had questions in bold items before. */
    let asksInBold = false;
    /** Whether the note had lists of questions without answers before. */
    let asksOnly = false;
    const asksAlways = asksThroughout(note);
    /** Depth of the heading above that announces questions, 0 for none. */
    let title = 0;
    /** The heading right above says so itself, or the one that the note begins with. */
    let isTitled = false;
    /** The number of paragraphs since the heading. A list that follows several of them is no list that it announces. */
    let told = 0;
    let isTitledNote: boolean | undefined;
    /** Whether the last list below it was one of names in a note of questions. In an answer, such a list is part of it. */
    let wasNamed = false;
    const asksInHeadings = note.lines.filter((_, index) => isAsked(note.heading(index)?.text)).length >= FEWEST_ASKED;
    /** Whether a list below it was one of questions: items separated by a code block continue it. */
    let wasOpen = false;
    /** `**Short questions**`, alone on their lines: they are headings if lists of questions follow. */
    const topics: Asked[] = [];
    for (let index = 0; index < note.lines.length; index++) {
      const heading = note.heading(index);
      if (heading) {
        quiz = undefined;
        wasNamed = false;
        title = titleDepth(heading, title);
        isTitled = isQuestionsTitle(heading.text);
        told = 0;
        isTitledNote ??= isTitled;
        wasOpen = false;
      }
      const topic = boldTitleAt(note, index);
      if (topic) {
        topics.push(topic);
        title = Math.max(title, depth.above.depth + 1);
        isTitled = true;
      }
      const last = found.at(-1);
      // A question that was never written does not end the list.
      if (last?.body === index && emptyItemAt(note, index) === depth.number + 1) {
        note.drop(note.lines[index], 'number of a question without text');
        found.splice(-1, 1, { ...last, body: index + 1, end: index + 1 });
        depth.number++;
        continue;
      }
      const items = itemsAt(note, index);
      if (!heading && items.length === 0 && !note.isBlank(index) && note.isBlank(index - 1)) told++;
      const isBold = isBoldQuiz(items, asksInBold);
      const isOpen: boolean =
        !isBold &&
        (wasOpen || !depth.above.asks || continuesCount(items, depth)) &&
        !isIntroduced(note, index, (line) => saysQuestions(line) || (title > 0 && isShortTitle(line))) &&
        (title > 0 || items.every((item) => item.asks || !isTicked(note, item))) &&
        (areOpen(
          items,
          asksOnly || (asksAlways && endsSection(note, items)),
          title > 0 && (wasOpen || items.length > 1 || (isTitled && told === 0)),
        ) ||
          (isTitled && told <= MOST_TOLD && isRun(items, markAt(note, index))));
      const isNamed: boolean =
        isTitledNote === true &&
        (wasNamed || !(asksInHeadings || depth.above.asks) || continuesCount(items, depth)) &&
        areBoldNumbers(note, items) &&
        !areTold(items);
      if (
        items.length > 0 &&
        (isBold ||
          isOpen ||
          (title > 0 && areOrders(items)) ||
          isNamed ||
          areQuestions(items, depth, note, index) ||
          (quiz === markAt(note, index) && isQuiz(items)))
      ) {
        asksInBold ||= isBold;
        asksOnly ||= isOpen;
        wasOpen ||= isOpen && title > 0;
        wasNamed = isNamed;
        quiz = markAt(note, index);
        const asked = isNamed ? items.map(named) : items;
        if (topics.length > 0) found.push(...topics.splice(0).slice(-1));
        found.push(
          ...(isOpen ? openQuestions(note, items, title > 0) : asked.flatMap((item) => withFollowUps(note, item))),
        );
        depth.asked(Number.parseInt(items.at(-1)?.number ?? '', 10) || 0);
      } else for (let at = index; at < Math.max(items.at(-1)?.end ?? 0, index + 1); at++) depth.pass(note, at);
      // A list is examined once, not again from each of its items.
      index = Math.max(items.at(-1)?.end ?? 0, index + 1) - 1;
    }
    return found;
  },
});

/** `29.` without a text. */
const EMPTY_ITEM = /^ {0,3}(\d{1,4})[.)]\s*$/u;

/** The number of an item without a text. */
function emptyItemAt(note: Note, index: number): number | undefined {
  const [, number] = (note.isText(index) && EMPTY_ITEM.exec(note.text(index))) || [];
  return number === undefined ? undefined : Number(number);
}

function boldTitleAt(note: Note, index: number): Asked | undefined {
  const text = withoutStrong(note.text(index));
  if (!note.isText(index) || text === note.text(index).trim() || !isQuestionsTitle(text)) return undefined;
  return { start: index, body: index + 1, end: index + 1, text, answer: [], isTopic: true, level: -1 };
}

/** Whether an item has a checkbox, so that an instruction is a task. */
function isTicked(note: Note, { start }: Item): boolean {
  return BOX.test(bulletOf(note.text(start))?.text ?? '');
}

/** So many headings that ask are the questions of a note. Its bold lists are tips, mistakes or a summary. */
const FEWEST_ASKED = 2;

function isAsked(heading: string | undefined): boolean {
  return heading !== undefined && (isQuestion(heading) || labelOf(heading)?.role === 'question');
}

/** What does not ask by itself is a question by its label. */
function named(item: Item): Item {
  return item.asks ? item : { ...item, label: `Q${item.number ?? ''}` };
}
