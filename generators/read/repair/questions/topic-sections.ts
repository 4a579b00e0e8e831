import { labelLine, labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { bulletOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/**
 * The minimum number of adjacent sections, the minimum share of them that asks, and the maximum number of lines of
 * each.
 */
const FEWEST = 4;
const SHARE = 1 / 2;
const LONGEST = 12;
const BREAK = /\s*(?:<br\s*\/?>|\\)\s*$/iu;
/** A line that is only a link. */
const LINK = /^(?:\[[^\]]*\]\([^)]*\)|<[^>]*>)$/u;

/** A short section of prose, and whether its last paragraph asks. */
interface Topic {
  asked: Asked;
  asks: boolean;
}

/**
 * Finds the questions that are the text below a heading that only names their topic.
 *
 * @param note - The note, at the phase of cards.
 */
export function askedBelowTopics(note: Note): Asked[] {
  const found: Asked[] = [];
  let run: (Topic | undefined)[] = [];
  let depth = 0;
  const close = (): void => {
    const asking = run.filter((topic) => topic?.asks).length;
    if (asking >= FEWEST && asking >= run.length * SHARE) found.push(...run.flatMap((topic) => topic?.asked ?? []));
    run = [];
  };
  const headings = note.lines.flatMap((_, index) => (note.heading(index) ? [index] : []));
  headings.forEach((index, at) => {
    const heading = note.heading(index);
    const next = headings[at + 1] ?? note.lines.length;
    if (!heading) return;
    if (heading.depth !== depth) close();
    depth = heading.depth;
    const isLeaf = (note.heading(next)?.depth ?? 0) <= depth;
    run.push(isLeaf && !isQuestion(heading.text) && !labelOf(heading.text) ? topicAt(note, index, next) : undefined);
  });
  close();
  return found;
}

function topicAt(note: Note, heading: number, next: number): Topic | undefined {
  const lines = Array.from({ length: next - heading - 1 }, (_, at) => heading + 1 + at);
  const said = lines.filter((index) => !note.isBlank(index) && !LINK.test(textOf(note, index)));
  const last = said.at(-1);
  if (last === undefined || said.length > LONGEST || !said.every((index) => isProse(note, index))) return undefined;
  // Labelled text is left to the rules for labels.
  if (said.some((index) => isAskedOrAnswered(textOf(note, index)))) return undefined;
  let start = last;
  while (start - 1 > heading && !note.isBlank(start - 1)) start--;
  const text = said
    .filter((index) => index >= start)
    .map((index) => textOf(note, index))
    .join(' ');
  const asks = /[?？؟](?:\s|$)/u.test(text) || text.split(/[.!]\s+/u).some(isRequest);
  const label = isQuestion(text) ? {} : { label: 'Q' };
  return { asked: { start, body: last + 1, end: last + 1, ...label, text, answer: [] }, asks };
}

function isAskedOrAnswered(text: string): boolean {
  const role = labelLine(text)?.role;
  return role === 'question' || role === 'answer';
}

function textOf(note: Note, index: number): string {
  return note.text(index).trim().replace(BREAK, '');
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !/^(?: {4}|\s*(?:>|[✅☑✔❌✓✗]))/u.test(text)
  );
}
