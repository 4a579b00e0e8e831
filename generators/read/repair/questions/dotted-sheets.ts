import { saysQuestions } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from './asked.ts';
import { asksSomewhere } from './open-lists.ts';

const STYLE = 'question-sheets';
const FEWEST = 8;
/** The share of numbers that follow the one above, and of items that ask, without and with a title that says so. */
const SHARE_NEXT = 3 / 4;
const SHARE_ASKING = 1 / 4;
const SHARE_ASKING_TITLED = 0.1;
/** The mean number of lines below an item: longer ones are sections of a text. */
const MOST_LINES = 6;

/** `3.17. text`, and `.3 text` */
const NUMBER = /^ {0,3}(?:(\d{1,2}(?:\.\d{1,3}){1,2})|\.(\d{1,2}(?:\.\d{1,3}){0,2}))[.)]?\s+(\S.*)$/u;
/** A question, and what is on the same line. */
const TOLD = /^(.*?[?？؟:：])\s+(\S.*)$/u;

interface Item {
  start: number;
  /** Exclusive. */
  end: number;
  number: string;
  text: string;
  /** The number of lines below its first one that are not blank. */
  below: number;
}

/** The questions of a note in which all have numbers of several parts, `3.17.`, each above its answer or with it on its line. */
export function askedWithDots(note: Note): Asked[] {
  const items = itemsIn(note);
  const next = items.filter(({ number }, at) => at === 0 || follows(items[at - 1]?.number ?? '', number)).length;
  const lines = items.reduce((sum, { below }) => sum + below, 0);
  if (items.length < FEWEST || next < items.length * SHARE_NEXT || lines > items.length * MOST_LINES) return [];
  const isTitled = note.lines.slice(0, items[0]?.start).some(({ text }) => saysQuestions(text));
  const asking = items.filter(({ text }) => asksSomewhere(text)).length;
  if (asking < items.length * (isTitled ? SHARE_ASKING_TITLED : SHARE_ASKING)) return [];
  const areAnswered = items.filter(({ below }) => below > 0).length * 2 >= items.length;
  return items.map((item) => askedIn(note, item, areAnswered));
}

function itemsIn(note: Note): Item[] {
  const items: Item[] = [];
  note.lines.forEach((line, index) => {
    const [, whole, part = '', text = ''] = (note.isText(index) && NUMBER.exec(line.text)) || [];
    const number = whole ?? part;
    const last = items.at(-1);
    if (text !== '')
      items.push({ start: index, end: index + 1, number, text: text.trim().replace(/\\$/u, ''), below: 0 });
    else if (last && last.end === index && !note.heading(index)) {
      last.end = index + 1;
      if (!note.isBlank(index)) last.below++;
    }
  });
  return items;
}

/** Whether a number is the next one: that of the next item or of its first part, or the first one of another part. */
function follows(above: string, number: string): boolean {
  const [before, own] = [above.split('.').map(Number), number.split('.').map(Number)];
  const at = own.findIndex((part, index) => part !== before[index]);
  return own[at] === (before[at] ?? 0) + 1 && own.slice(at + 1).every((part) => part === 1);
}

function askedIn(note: Note, { start, number, text, below }: Item, areAnswered: boolean): Asked {
  const line = note.lines[start];
  const [, asked = '', told = ''] = (areAnswered && below === 0 && !isQuestion(text) && TOLD.exec(text)) || [];
  const answer = line && asked !== '' && !asksSomewhere(told) ? [answering(line, `**A:** ${told}`, STYLE)] : [];
  const body = start + 1;
  return { start, body, end: body, label: `Q${number}`, text: answer.length > 0 ? asked : text, answer };
}
