import { isRequest } from '../../labels/requests.ts';
import { bulletOf } from '../../lines/marks.ts';
import { isQuestion, UNSPACED, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** An item of a list, as a question. */
export interface Item extends Asked {
  asks: boolean;
  answered: boolean;
  /** All of it is bold. */
  isBold: boolean;
  /** The labels of a question and of its answer say what it is. */
  isPair: boolean;
}

/** The share of the items that asks. */
const SHARE = 2 / 3;
const SHARE_BELOW_TITLE = 1 / 2;
/** Items of a list without answers, the first of its note. */
const FEWEST_OPEN = 3;

/**
 * No more than half are answered, most ask or are worded as requests, and at least two ask, unless a list above did or the heading
 * says that questions follow: then half of them are enough.
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

/** One of the sentences asks or orders: `Read the text. Why is it so? Give two reasons.` */
export function asksSomewhere(text: string): boolean {
  return /[?？؟](?:\s|$|["'”’»)*_\]])/u.test(text) || text.split(/[.!:;]\s+/u).some(isRequest);
}

/** An item below which nothing but questions stands, and these, each for itself. */
function withFollowUps(note: Note, item: Item): Asked[] {
  const below = Array.from({ length: item.end - item.body }, (_, at) => item.body + at).filter(
    (at) => !note.isBlank(at),
  );
  const texts = below.map((at) => bulletOf(note.text(at))?.text ?? '');
  if (below.length === 0 || !texts.every((text) => isQuestion(text) || isRequest(text))) return [item];
  const first = below[0] ?? item.end;
  return [
    { ...item, body: first, end: first, answer: [] },
    ...below.map((at, index) => {
      const end = below[index + 1] ?? item.end;
      return { start: at, body: end, end, label: 'Follow-up', text: texts[index] ?? '', answer: [] };
    }),
  ];
}

/**
 * The questions of a list without answers: what stands below it is no answer of the last. Below a heading that says so, those are
 * questions that do not ask by themselves.
 */
export function openQuestions(note: Note, items: readonly Item[], isBelowTitle: boolean): Asked[] {
  const found = items.flatMap((item) => {
    const [first, ...rest] = withFollowUps(note, item);
    if (!first) return rest;
    const isSilent = isBelowTitle && !isQuestion(first.text) && !isRequest(first.text);
    return [isSilent ? { label: `Q${first.number ?? ''}`, ...first } : first, ...rest];
  });
  return found.map((asked, at) => (at === found.length - 1 ? { ...asked, closed: true } : asked));
}
