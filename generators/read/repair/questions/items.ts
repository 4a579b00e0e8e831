import { itemLabel, labelLine, labelOf } from '../../labels/index.ts';
import { isRequest, isTask } from '../../labels/requests.ts';
import { isQuestionsTitle, saysQuestions } from '../../labels/titles.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, dedented, indentOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';
import { boldQuestionOf } from './bold.ts';
import { mayBeginChoices } from './choice-signs.ts';
import { QuestionDepth } from './depth.ts';
import { announces, isIntroduced, titleDepth } from './introduced.ts';
import { areOpen, asksThroughout, endsSection, type Item, openQuestions, withFollowUps } from './open-lists.ts';

const style = 'question-items';
const FEWEST_OF_RUN = 3;
/** The maximum number of lines of a wrapped question in an item. */
const LONGEST_QUESTION = 3;
/** The maximum indentation of an answer in columns; more would be code. */
const DEEPEST = 4;
const MOST_TITLE_WORDS = 4;
/** The maximum share of items in a list of questions and answers that are neither. */
const MOST_OTHERS = 1 / 10;
/** The maximum number of paragraphs that may introduce a list. */
const MOST_TOLD = 2;
/** The minimum number of items in a list of questions with and without answers, and of those that ask. */
const FEWEST_MIXED = 10;
const SHARE_MIXED = 3 / 5;

/** `What is it? (A thing that counts what is left.)`: a remark in brackets that is too long for a level or a source. */
const BRACKETED = /^(.{1,400}[?？؟])\s*[(（]([^()（）]{41,})[)）][.。]?$/u;
/** `"What is it?" → A thing.`, as an interviewer may go on. */
const QUOTED = /^["“„«「]([^"”»」]{2,300}[?？؟])["”“»」]\s*(?:→|->|=>|⇒|➜)\s*(\S.*)$/u;
/** A checkbox, which is not part of the question. */
const BOX = /^\[[ xX]\]\s+/u;

/** Questions that are list items, followed by their answers or with answers indented below them. */
export const questionItems = questionRule({
  style,
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
      if (items.length === 0 && !note.isBlank(index) && note.isBlank(index - 1)) told++;
      const isBold = isBoldQuiz(items, asksInBold);
      const isOpen: boolean =
        !isBold &&
        (wasOpen || !depth.above.asks || continuesCount(items, depth)) &&
        !isIntroduced(note, index, (line) => saysQuestions(line) || (title > 0 && isShortTitle(line))) &&
        (title > 0 || items.every((item) => item.asks || !isTicked(note, item))) &&
        (areOpen(
          items,
          asksOnly || (asksAlways && endsSection(note, items)),
          title > 0 && (wasOpen || items.length > 1),
        ) ||
          (isTitled && told <= MOST_TOLD && isRun(items, markAt(note, index))));
      const isNamed: boolean =
        isTitledNote === true &&
        (wasNamed || !(asksInHeadings || depth.above.asks) || continuesCount(items, depth)) &&
        areBoldNumbers(note, items);
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

/** `**Beginner:**`, a title although it ends in a colon. */
function isShortTitle(line: string): boolean {
  const words = withoutStrong(line);
  return words !== line.trim() && wordsOf(words) <= MOST_TITLE_WORDS;
}

/** Whether an item has a checkbox, so that an instruction is a task. */
function isTicked(note: Note, { start }: Item): boolean {
  return BOX.test(bulletOf(note.text(start))?.text ?? '');
}

/** Whether the numbers of items go on where those of the questions above ended, so that they do not answer the last. */
function continuesCount(items: readonly Item[], { number }: QuestionDepth): boolean {
  return number > 0 && Number(items[0]?.number) === number + 1;
}

/**
 * Whether items are questions: at least two have questions and answers, and there is hardly anything else between them.
 * Inside an answer, where a list may contain rhetorical questions, all must be. A single question continues those above
 * if its number does.
 */
function areQuestions(items: readonly Item[], depth: QuestionDepth, note: Note, index: number): boolean {
  const { above } = depth;
  const answered = items.filter((item) => item.asks && item.answered).length;
  if (items.every(({ isPair }) => isPair)) return true;
  if (items.length === 1) return answered === 1 && continuesCount(items, depth);
  if (!above.asks && areMixed(items) && !isIntroduced(note, index)) return true;
  if (answered < 2) return false;
  if (above.asks && !isBelowBreak(note, index))
    return above.answered && answered === items.length && !isIntroduced(note, index) && items.every(isTold);
  return isQuiz(items);
}

/** Whether so many items of a long list are phrased as questions that it matters little how many have an answer yet. */
function areMixed(items: readonly Item[]): boolean {
  const worded = items.filter(({ asks, text }) => asks || isRequest(text)).length;
  const asking = items.filter(({ asks }) => asks).length;
  return items.length >= FEWEST_MIXED && worded >= items.length * SHARE_MIXED && asking * 2 >= worded;
}

function isQuiz(items: readonly Item[]): boolean {
  const answered = items.filter((item) => item.asks && item.answered).length;
  const others = items.filter((item) => !item.asks && !item.answered && !isTask(item.text)).length;
  return answered > 0 && answered * 2 >= items.length && others <= items.length * MOST_OTHERS;
}

/** Whether a thematic break is right above a list, so that it does not answer the question above. */
function isBelowBreak(note: Note, index: number): boolean {
  let above = index - 1;
  while (above >= 0 && note.isBlank(above)) above--;
  return note.isText(above) && isThematicBreak(note.text(above));
}

/** Whether all items, below a title "Questions", are answered and most are phrased as requests: `1. Describe ...`. */
function areOrders(items: readonly Item[]): boolean {
  const worded = items.filter(({ asks, text }) => asks || isRequest(text)).length;
  return items.length > 1 && worded * 2 >= items.length && items.every(({ answered }) => answered);
}

/** Whether enough of the items ask, here or in a list above, if all are bold and followed by text. */
function isBoldQuiz(items: readonly Item[], asksInBold: boolean): boolean {
  if (items.length === 0 || !items.every(({ isBold, answered, asks }) => isBold && (answered || asks))) return false;
  const asking = items.filter(({ asks }) => asks).length;
  const worded = items.filter(({ asks, text }) => asks || isRequest(text)).length;
  return worded * 2 >= items.length && (asksInBold || asking >= 2);
}

/** Items of a numbered list, long enough to be all that a title announces. */
function isRun(items: readonly Item[], mark: string): boolean {
  return items.length >= FEWEST_OF_RUN && mark === 'number 0';
}

/** Several numbered items that begin in bold: `2. **Sails and their names** *(Smith)*`. */
function areBoldNumbers(note: Note, items: readonly Item[]): boolean {
  return (
    items.length > 1 &&
    items.every(({ start }) => numberedOf(note.text(start))?.text.startsWith('**') && !note.heading(start))
  );
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

/** The type and column of a list marker. */
function markAt(note: Note, index: number): string {
  const mark = markOf(note.lines[index]);
  return `${mark?.kind} ${mark?.indent}`;
}

/** Whether the answer is text, and not a list of consequences. */
function isTold({ answer }: Item): boolean {
  const first = answer.find((line) => !isBlank(line))?.text ?? '';
  return !bulletOf(first) && !numberedOf(first);
}

/** The items of one list, from its first line on. */
function itemsAt(note: Note, start: number): Item[] {
  const first = note.isText(start) ? markOf(note.lines[start]) : undefined;
  if (!first) return [];
  const items: Item[] = [];
  for (let index = start; index < note.lines.length; ) {
    const mark = note.isText(index) ? markOf(note.lines[index]) : undefined;
    if (!mark || mark.kind !== first.kind || mark.indent !== first.indent || isPair(note, index, mark)) break;
    const end = endOf(note, index, mark.indent);
    items.push(readItem(note, index, end, mark));
    index = end;
    while (note.isBlank(index) && index < note.lines.length) index++;
  }
  // A last item that ends in a colon, with nothing below it, introduces the text after the list.
  const last = items.at(-1);
  return last && !last.asks && !last.answered && announces(last.text) ? items.slice(0, -1) : items;
}

/** Whether a labelled question or its answer is a separate item. */
function isPair(note: Note, index: number, mark: Mark): boolean {
  const role = labelLine(mark.text)?.role;
  return role === 'answer' || (role === 'question' && !isAnswer(note.lines[index + 1], mark.width));
}

function readItem(note: Note, start: number, end: number, mark: Mark): Item {
  const { lines } = note;
  const line = lines[start];
  const item = (asked: Partial<Item> & { text: string }): Item => {
    const body = asked.body ?? start + 1;
    const below = lines.slice(body, end);
    const asks = asked.asks ?? false;
    const number = asks || mark.number !== '' ? mark.number : '';
    return {
      start,
      body,
      end,
      ...(number !== '' && { number }),
      asks,
      answered: asked.answered ?? below.some((own) => !isBlank(own)),
      isBold: withoutStrong(mark.text) !== mark.text.trim(),
      isPair: asked.isPair ?? asked.label !== undefined,
      answer: [
        ...(asked.answer ?? []),
        ...below.map((own) => answering(own, answerText(dedented(own.text, widthOf(mark, below)), asked), style)),
      ],
      ...(asked.label && { label: asked.label }),
      text: asked.text,
    };
  };
  const label = labelLine(mark.text);
  if (label) {
    const asks = label.role === 'question' && label.text !== '' && isAnswer(lines[start + 1], mark.width);
    return asks
      ? item({ label: label.words.replace(/[*_]/gu, ''), text: label.text, asks })
      : item({ text: mark.text, answered: false });
  }
  const bold = boldQuestionOf(mark.text);
  if (bold && line)
    return item({ text: bold.question, answer: [answering(line, bold.rest, style)], asks: true, answered: true });
  const quoted = QUOTED.exec(mark.text);
  const told = quoted ?? BRACKETED.exec(mark.text);
  if (told?.[1] && told[2] && line) {
    const answer = [answering(line, told[2], style)];
    return item({ text: told[1], answer, asks: true, answered: true, isPair: quoted !== null });
  }
  let body = start + 1;
  let question = mark.text;
  while (!isQuestion(question) && body < end && body - start < LONGEST_QUESTION && continues(lines[body], mark.width)) {
    question = `${question} ${lines[body]?.text.trim() ?? ''}`;
    body++;
  }
  const first = lines.slice(start + 1, end).find((own) => !isBlank(own));
  const isChoice =
    mayBeginChoices(first?.text.trim() ?? '') && lines.slice(start + 1, end).some((own) => isAnswer(own, mark.width));
  const asks = isQuestion(withoutStrong(question)) || isAnswer(first, mark.width) || isChoice;
  if (!isQuestion(withoutStrong(question))) {
    body = start + 1;
    question = mark.text;
  }
  return item(asks ? { text: withoutStrong(question), body, asks } : { text: withoutStrong(mark.text) });
}

/** The label of an answer, without the bullet before it. */
function answerText(text: string, { label }: Partial<Item>): string {
  const bullet = label === undefined ? undefined : bulletOf(text);
  return bullet?.indent === '' && labelLine(bullet.text)?.role === 'answer' ? bullet.text : text;
}

function widthOf(mark: Mark, below: readonly Line[]): number {
  const first = below.find((line) => !isBlank(line));
  return Math.max(mark.width, Math.min(indentOf(first?.text ?? ''), DEEPEST));
}

/** Whether a line is `A: text` below the text of an item. */
function isAnswer(line: Line | undefined, width: number): boolean {
  if (line === undefined || indentOf(line.text) < Math.min(width, 2)) return false;
  return itemLabel(line.text)?.role === 'answer';
}

/** Whether a line continues the paragraph above it. */
function continues(line: Line | undefined, width: number): boolean {
  if (!line || isBlank(line) || bulletOf(line.text) || numberedOf(line.text)) return false;
  return indentOf(line.text) >= Math.min(width, 2);
}

/** The first line after an item: one that is not indented below its marker. */
export function endOf(note: Note, start: number, indent: number): number {
  let end = start + 1;
  for (let index = start + 1; index < note.lines.length; index++) {
    if (note.isBlank(index)) continue;
    if (indentOf(note.text(index)) < indent + 2) break;
    end = index + 1;
  }
  return end;
}

interface Mark {
  kind: 'number' | 'bullet';
  indent: number;
  width: number;
  number: string;
  text: string;
}

function markOf(line: Line | undefined): Mark | undefined {
  if (!line) return undefined;
  const numbered = numberedOf(line.text);
  const item = numbered ?? bulletOf(line.text);
  if (!item || item.indent.length > 3) return undefined;
  return {
    kind: numbered ? 'number' : 'bullet',
    indent: indentOf(line.text),
    width: line.text.indexOf(item.text),
    number: numbered ? `${numbered.number}` : '',
    text: item.text.replace(BOX, ''),
  };
}
