import { labelLine, labelOf } from '../../labels/index.ts';
import { isTask } from '../../labels/requests.ts';
import { skipBlank } from '../../lines/line.ts';
import { bulletOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, questionRule } from './asked.ts';
import { titleDepth } from './introduced.ts';
import { askedParagraphs } from './paragraphs.ts';

const LONGEST = 200;
/** The minimum number of questions in a section, and below a title that announces questions. */
const FEWEST = 3;
const FEWEST_BELOW_TITLE = 2;
const FEWEST_LETTERS = 4;
const QUOTE = /^ {0,3}>\s?(?=\S)/u;
/** A text that is emphasised as a whole. */
const EMPHASIS = /^([*_])(?![*_\s])((?:(?!\1).)+)\1$/u;

/** The sections of a note, and whether a heading announces questions in them. */
interface Section {
  start: number;
  /** Exclusive. */
  end: number;
  isBelowTitle: boolean;
}

/**
 * Questions without any marker, each above its answer: a section that alternates between questions and answers, or
 * contains one question and the list that answers it. Below a title that announces questions they may be numbered, or
 * instructions.
 */
export const alternatingQuestions = questionRule({
  style: 'alternating-questions',
  needs: ({ text }) => isQuestion(text) || isTask(text),
  before: 'outline',
  find(note) {
    const others = askedParagraphs(note);
    const isFree = ({ start, end }: Section) => !others.some((asked) => asked.start >= start && asked.start < end);
    return sectionsOf(note)
      .filter(isFree)
      .flatMap((section) => askedIn(note, section));
  },
});

/** The sections, except those whose heading is a question. */
function sectionsOf(note: Note): Section[] {
  const found: Section[] = [];
  let title = 0;
  let start = 0;
  let asks = false;
  for (let index = 0; index <= note.lines.length; index++) {
    const heading = note.heading(index);
    if (!heading && index < note.lines.length) continue;
    if (!asks) found.push({ start, end: index, isBelowTitle: title > 0 });
    if (!heading) break;
    title = titleDepth(heading, title);
    asks = title !== heading.depth && (isQuestion(heading.text) || labelOf(heading.text)?.role === 'question');
    start = index + 1;
  }
  return found;
}

function askedIn(note: Note, section: Section): Asked[] {
  const lines = Array.from({ length: section.end - section.start }, (_, at) => section.start + at);
  const said = lines.filter((index) => !note.isBlank(index) && !isThematicBreak(note.text(index)));
  const asked = lines.flatMap((index) => askedAt(note, index, section) ?? []);
  const [first] = asked;
  if (!first || first.start !== said[0] || said.some((index) => isLabelled(note, index))) return [];
  const answered = asked.filter(({ body }, at) => isAnswered(note, body, asked[at + 1]?.start ?? section.end)).length;
  if (asked.length === 1) return isAboveList(note, said) ? asked : [];
  const fewest = section.isBelowTitle ? FEWEST_BELOW_TITLE : FEWEST;
  return asked.length >= fewest && answered === asked.length ? asked : [];
}

/** What labels call a question or its answer is for the rules of labels. */
function isLabelled(note: Note, index: number): boolean {
  const role = note.isText(index) ? labelLine(note.text(index).replace(QUOTE, ''))?.role : undefined;
  return role === 'question' || role === 'answer';
}

function askedAt(note: Note, index: number, { start, isBelowTitle }: Section): Asked | undefined {
  const line = note.text(index);
  const begins = index === start || note.isBlank(index - 1) || isThematicBreak(note.text(index - 1));
  if (!begins || !note.isText(index) || line.length > LONGEST || /^(?: {4}|\t)/u.test(line)) return undefined;
  // Content indented below a number belongs to an item and is read with its list.
  if (numberedOf(line) && /^\s/u.test(note.text(skipBlank(note.lines, index + 1)))) return undefined;
  const isQuoted = QUOTE.test(line);
  if (isQuoted && QUOTE.test(note.text(index + 1))) return undefined;
  const numbered = isBelowTitle ? numberedOf(line) : undefined;
  const bare = withoutStrong((numbered?.text ?? line).replace(QUOTE, ''));
  const text = bare.replace(EMPHASIS, '$2').trim();
  if (!/^["“„«¿(*]*[\p{Lu}\p{Lo}]/u.test(text) || bulletOf(line) || isTableRow(line) || text.length < FEWEST_LETTERS)
    return undefined;
  if (!numbered && numberedOf(text)) return undefined;
  const asks = isQuestion(text);
  if (!asks && !(isBelowTitle && isTask(text))) return undefined;
  const number = numbered && `${numbered.number}`;
  const label = asks ? number && { number } : { label: `Q${number ?? ''}` };
  return { start: index, body: index + 1, end: index + 1, text, ...label, answer: [] };
}

function isAnswered(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (!note.isBlank(at) && !isThematicBreak(note.text(at))) return !isQuestion(note.text(at));
  return false;
}

/** Whether the content below the question is one list that asks nothing. */
function isAboveList(note: Note, [asked = 0, ...below]: readonly number[]): boolean {
  const isItem = (index: number): boolean => bulletOf(note.text(index)) !== undefined;
  return (
    wordsOf(note.text(asked)) >= FEWEST_LETTERS &&
    below.length >= 2 &&
    below.every(
      (index) =>
        note.isText(index) && (isItem(index) || /^\s{2,}\S/u.test(note.text(index))) && !isQuestion(note.text(index)),
    )
  );
}
