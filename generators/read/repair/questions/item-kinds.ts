import { isRequest, isTask } from '../../labels/requests.ts';
import { isBlank } from '../../lines/line.ts';
import { bulletOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isComplete, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { QuestionDepth } from './depth.ts';
import { isIntroduced } from './introduced.ts';
import type { Item } from './open-lists.ts';

const FEWEST_OF_RUN = 3;
/** The maximum share of items in a list of questions and answers that are neither. */
const MOST_OTHERS = 1 / 10;
/** The minimum number of items in a list of questions with and without answers, and of those that ask. */
const FEWEST_MIXED = 10;
const SHARE_MIXED = 3 / 5;

/** Whether the numbers of items go on where those of the questions above ended, so that they do not answer the last. */
export function continuesCount(items: readonly Item[], { number }: QuestionDepth): boolean {
  return number > 0 && Number(items[0]?.number) === number + 1;
}

/**
 * Whether items are questions: at least two have questions and answers, and there is hardly anything else between them.
 * Inside an answer, where a list may contain rhetorical questions, all must be. A single question continues those above
 * if its number does.
 */
export function areQuestions(items: readonly Item[], depth: QuestionDepth, note: Note, index: number): boolean {
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
  const worded = items.filter(isWorded).length;
  const asking = items.filter(({ asks }) => asks).length;
  return items.length >= FEWEST_MIXED && worded >= items.length * SHARE_MIXED && asking * 2 >= worded;
}

export function isQuiz(items: readonly Item[]): boolean {
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
export function areOrders(items: readonly Item[]): boolean {
  const worded = items.filter(isWorded).length;
  return items.length > 1 && worded * 2 >= items.length && items.every(({ answered }) => answered);
}

/** Whether an item is phrased as a question or a request. `**When**` alone names a part of an answer. */
function isWorded({ asks, text }: Item): boolean {
  return asks || (isRequest(text) && (wordsOf(text) > 1 || UNSPACED.test(text)));
}

/** Whether enough of the items ask, here or in a list above, if all are bold and followed by text. */
export function isBoldQuiz(items: readonly Item[], asksInBold: boolean): boolean {
  if (items.length === 0 || !items.every(({ isBold, answered, asks }) => isBold && (answered || asks))) return false;
  const asking = items.filter(({ asks }) => asks).length;
  const worded = items.filter(isWorded).length;
  return worded * 2 >= items.length && (asksInBold || asking >= 2);
}

/** Items of a numbered list, long enough to be all that a title announces. Those that tell about a word are answers. */
export function isRun(items: readonly Item[], mark: string): boolean {
  return items.length >= FEWEST_OF_RUN && mark === 'number 0' && !areTold(items);
}

/** `**Jib**: a sail before the mast`, which tells and does not ask. */
const TOLD = /^(?:\*\*|__)[^*_]{1,80}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s?[:：])\s+\S/u;

/** `**Jib** is the sail before the mast.`, a sentence, unless the word in bold is that of an order. */
const LED = /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)\s+\p{Ll}.{30}/u;

/** Whether most items tell something about a word, and none asks. */
export function areTold(items: readonly { text: string; asks: boolean }[]): boolean {
  const tells = ({ text }: { text: string }): boolean =>
    TOLD.test(text) || (LED.test(text) && isComplete(text) && !isTask(text));
  return items.every(({ asks }) => !asks) && items.filter(tells).length * 2 > items.length;
}

/** Several numbered items that begin in bold: `2. **Sails and their names** *(Smith)*`. */
export function areBoldNumbers(note: Note, items: readonly Item[]): boolean {
  return (
    items.length > 1 &&
    items.every(({ start }) => numberedOf(note.text(start))?.text.startsWith('**') && !note.heading(start))
  );
}

/** Whether the answer is text, and not a list of consequences. */
function isTold({ answer }: Item): boolean {
  const first = answer.find((line) => !isBlank(line))?.text ?? '';
  return !bulletOf(first) && !numberedOf(first);
}
