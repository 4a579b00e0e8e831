import { exerciseWords } from '../../languages/exercises/index.ts';
import { alternatives } from '../../languages/index.ts';
import { bulletOf, numberedOf } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

const NAME = alternatives(exerciseWords(({ tickets }) => tickets));
/** `12 билет`, `Билет № 12`: the number of a ticket that is drawn in an oral exam. */
const TICKET = new RegExp(
  `^ {0,3}(?:(?:#{1,6}\\s+)?(?:\\*\\*)?)(?:(\\d{1,3})[\\s.)-]{1,2}(?:${NAME})|(?:${NAME})\\s?(?:№\\s?)?(\\d{1,3}))(?:\\*\\*)?\\s*[.:]?\\s*$`,
  'iu',
);
const FEWEST = 3;
/** The maximum number of topics on a ticket, and of characters in one. */
const MOST_TOPICS = 5;
const LONGEST = 240;

/** The topics on the tickets of an oral exam, each on a line of its own. Tickets with more text than topics are sections. */
export function askedOnTickets(note: Note): Asked[] {
  const starts = note.lines.flatMap((_, index) => (note.isText(index) && TICKET.test(note.text(index)) ? [index] : []));
  const tickets = starts.map((start, at) => ({
    start,
    topics: topicsOf(note, start + 1, starts[at + 1] ?? note.lines.length),
  }));
  const short = tickets.filter(({ topics }) => topics.length > 0);
  if (short.length < FEWEST || short.length * 2 < tickets.length) return [];
  return tickets.flatMap(({ start, topics }) => [
    {
      start,
      body: start + 1,
      end: start + 1,
      text: note.text(start).replace(/[#*]/gu, '').trim(),
      answer: [],
      isTopic: true,
      level: -1,
    },
    ...topics,
  ]);
}

/** The lines of a ticket, if they are few and short and nothing else. A line that continues the one above belongs to it. */
function topicsOf(note: Note, start: number, end: number): Asked[] {
  const topics: Asked[] = [];
  for (let index = start; index < end; index++) {
    if (note.isBlank(index)) continue;
    const text = note.text(index).trim();
    const last = topics.at(-1);
    if (!note.isText(index) || note.heading(index) || /^[>|<`]/u.test(text)) return [];
    if (last && last.end === index && /^\p{Ll}/u.test(text) && !/[.?!]$/u.test(last.text))
      topics.splice(-1, 1, { ...last, body: index + 1, end: index + 1, text: `${last.text} ${text}` });
    else {
      const topic = (numberedOf(text) ?? bulletOf(text))?.text ?? text;
      topics.push({ start: index, body: index + 1, end: index + 1, label: 'Q', text: topic, answer: [] });
    }
  }
  return topics.length > MOST_TOPICS || topics.some(({ text }) => text.length > LONGEST) ? [] : topics;
}
