import { itemLabel } from '../../labels/index.ts';
import { bulletOf, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

const FEWEST = 4;
const SHARE = 2 / 3;

/**
 * The first paragraphs between thematic breaks, if most of what is between two of them is text with the label of its
 * answer: a task need not ask.
 *
 * @param start - The first line of a section, without its heading.
 * @param end - The line after the last one.
 */
export function betweenBreaks(note: Note, start: number, end: number): Asked[] {
  const records: [start: number, end: number][] = [];
  let first = start;
  for (let index = start; index <= end; index++) {
    if (index < end && !(note.isText(index) && isThematicBreak(note.text(index)))) continue;
    while (first < index && note.isBlank(first)) first++;
    if (first < index) records.push([first, index]);
    first = index + 1;
  }
  const found = records.flatMap(([from, to]) => recordIn(note, from, to) ?? []);
  return found.length >= FEWEST && found.length >= records.length * SHARE ? found : [];
}

/** The question of a record with one answer. */
function recordIn(note: Note, start: number, end: number): Asked | undefined {
  const labels = Array.from({ length: end - start }, (_, at) => start + at).filter((index) => {
    const role = note.isText(index) ? itemLabel(note.text(index))?.role : undefined;
    return role === 'answer' || role === 'question';
  });
  const [label] = labels;
  if (label === undefined || labels.length > 1 || itemLabel(note.text(label))?.role !== 'answer') return undefined;
  if (!opens(note, start) || label === start) return undefined;
  let body = start;
  while (body < label && !note.isBlank(body) && (body === start || opens(note, body))) body++;
  const text = note.lines
    .slice(start, body)
    .map((line) => line.text.trim())
    .join(' ');
  return { start, body, end: body, ...(isQuestion(text) ? {} : { label: 'Q' }), text, answer: [] };
}

function opens(note: Note, index: number): boolean {
  const text = note.text(index);
  return note.isText(index) && /^ {0,3}[^\s#>|<!(（]/u.test(text) && !bulletOf(text) && !numberedOf(text);
}
