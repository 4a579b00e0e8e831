import { isRequest, isTask } from '../../labels/requests.ts';
import { bulletOf, numberedOf } from '../../lines/marks.ts';
import { isComplete, isQuestion, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** A list item as a question. */
export interface Item extends Asked {
  asks: boolean;
  answered: boolean;
  /** Whether all of it is bold. */
  isBold: boolean;
  /** Whether it has the labels of a question and its answer. */
  isPair: boolean;
}

/** The minimum share of items that ask. */
const SHARE = 2 / 3;
const SHARE_BELOW_TITLE = 1 / 2;
/** The minimum number of items in the first list of a note without answers. */
const FEWEST_OPEN = 3;
/** The minimum number and share of the items of a note that ask if most of its lists are questions. */
const FEWEST_THROUGHOUT = 8;
const SHARE_THROUGHOUT = 1 / 2;

/**
 * Whether a list has questions without answers: at most half are answered, most ask or are phrased as requests, and at
 * least two ask. After such a list, or below a heading that announces questions, half are enough.
 */
export function areOpen(items: readonly Item[], asksOnly: boolean, isBelowTitle: boolean): boolean {
  const asking = items.filter(({ asks }) => asks).length;
  const worded = items.filter(
    ({ asks, text }) => asks || (isBelowTitle ? asksSomewhere(text) : isRequest(text)),
  ).length;
  if (items.filter(({ answered }) => answered).length * 2 > items.length) return false;
  const isLong = asksOnly || isBelowTitle ? worded > 0 : items.length >= FEWEST_OPEN && asking >= 2;
  return (
    isLong &&
    worded >= items.length * (isBelowTitle ? SHARE_BELOW_TITLE : SHARE) &&
    items.every(({ text }) => wordsOf(text) > 1 || UNSPACED.test(text))
  );
}

/** Whether most of the lists of a note are questions, so that those of a single one are as well. */
export function asksThroughout(note: Note): boolean {
  const items = note.lines.flatMap(({ text }, index) => {
    // Other rules may have made headings of some.
    const heading = note.heading(index)?.text;
    if (heading !== undefined) return isQuestion(heading) ? [heading] : [];
    const item = note.isText(index) && /^\S/u.test(text) ? (bulletOf(text) ?? numberedOf(text)) : undefined;
    return item ? [item.text] : [];
  });
  const asking = items.filter(isQuestion).length;
  return asking >= FEWEST_THROUGHOUT && asking >= items.length * SHARE_THROUGHOUT;
}

/** Whether no text of the same section follows a list. */
export function endsSection(note: Note, items: readonly Item[]): boolean {
  let below = items.at(-1)?.end ?? 0;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return below >= note.lines.length || note.heading(below) !== undefined || !note.isText(below);
}

/** Whether one of the sentences is a question or an instruction: `Read the text. Why is it so? Give two reasons.` */
export function asksSomewhere(text: string): boolean {
  return /[?？؟](?:\s|$|["'”’»)*_\]])/u.test(text) || text.split(/[.!:;]['"”’)]*\s+/u).some(isRequest);
}

function labelled({ number = '', ...asked }: Asked): Asked {
  return { label: `Q${number}`, ...asked };
}

/** An item that is followed only by questions, and these, separately. */
export function withFollowUps(note: Note, item: Asked): Asked[] {
  const below = Array.from({ length: item.end - item.body }, (_, at) => item.body + at).filter(
    (at) => !note.isBlank(at),
  );
  const texts = below.map((at) => bulletOf(note.text(at))?.text ?? '');
  const sure = texts.filter(isFollowUp).length;
  if (sure === 0 || sure * 2 < texts.length || !texts.every((text) => isQuestion(text) || isRequest(text)))
    return [item];
  const first = below[0] ?? item.end;
  return [
    { ...item, body: first, end: first, answer: [] },
    ...below.map((at, index) => {
      const end = below[index + 1] ?? item.end;
      return { start: at, body: end, end, label: 'Follow-up', text: texts[index] ?? '', answer: [] };
    }),
  ];
}

/** A word that begins questions may begin a sentence as well: `With rails one ...`. */
function isFollowUp(text: string): boolean {
  return isQuestion(text) || isTask(text) || (isRequest(text) && !isComplete(text));
}

/**
 * The questions of a list without answers: text below it does not answer the last one. Below a heading that announces
 * questions, items without a question mark get a label, since none of them may have one.
 */
export function openQuestions(note: Note, items: readonly Item[], isBelowTitle: boolean): Asked[] {
  const found = items.flatMap((item) => {
    const [first, ...rest] = withFollowUps(note, item);
    if (!first) return rest;
    return [isBelowTitle && !isQuestion(first.text) ? labelled(first) : first, ...rest];
  });
  return found.map((asked, at) => (at === found.length - 1 ? { ...asked, closed: true } : asked));
}
