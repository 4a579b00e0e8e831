import { labelLine, labelOf } from '../../labels/index.ts';
import { bulletOf, isTableRow, isThematicBreak, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong, wordsOf } from '../../lines/text.ts';
import { areInOrder } from '../labels/choices-sign.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';
import { mayBeginChoices } from './choice-signs.ts';
import { asksSomewhere } from './open-lists.ts';

const CHOICE = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?\(?([a-hA-H])[).](?:\*\*|__)?\s+\S/u;
const ON_ONE_LINE = [/a[).]/giu, /\s\(?b[).]/giu, /\s\(?c[).]/giu];
/** A sentence that one of the choices ends: `The first of them was:`, `... is called ____`. */
const OPEN_END = /(?:[:：…]|\.{3}|_{3,}\.?)\**$/u;
const BOLD_NUMBER = /^\s*(?:\*\*|__)\s*\d{1,4}(?:\s*(?:\*\*|__)|[.)])/u;
/** Choices of a sentence that does not ask, lines of a question, and its characters. */
const FEWEST = 3;
const LONGEST = 6;
const MOST = 1200;

/**
 * Finds the paragraphs of a note that have choices right below them.
 *
 * @param note - The note, at the phase of questions.
 * @returns The questions that they are. One below what asks already is part of its question.
 */
export function askedAboveChoices(note: Note): Asked[] {
  const found: Asked[] = [];
  let isTaken = false;
  for (let index = 0; index < note.lines.length; index++) {
    const heading = note.heading(index);
    if (heading) isTaken = isQuestion(heading.text) || labelOf(heading.text)?.role === 'question';
    if (!note.isText(index)) continue;
    const text = note.text(index);
    if (!mayBeginChoices(text)) {
      isTaken ||= BOLD_NUMBER.test(text) || numberedOf(text)?.indent === '' || labelLine(text)?.role === 'question';
      continue;
    }
    const count = choicesFrom(note, index);
    const asked = !isTaken && count > 1 ? paragraphAbove(note, index, found.at(-1)?.end ?? 0) : undefined;
    if (asked && (asksSomewhere(asked.text) || (count >= FEWEST && OPEN_END.test(asked.text)))) found.push(asked);
    isTaken = false;
  }
  return found.length > 0 ? found : numberedAboveChoices(note);
}

/** Numbers above choices with letters, none of which asks by its wording: `4. The second of them...`. */
function numberedAboveChoices(note: Note): Asked[] {
  const items = note.lines.flatMap((_, index) => {
    const numbered = note.isText(index) ? numberedOf(note.text(index)) : undefined;
    return numbered?.indent === '' ? [{ index, numbered, count: choicesFrom(note, index + 1) }] : [];
  });
  const found = items.filter(({ count }) => count >= FEWEST);
  if (found.length < FEWEST || found.some(({ numbered }) => isQuestion(numbered.text))) return [];
  if (found.length + 1 < items.length) return [];
  return found.map(({ index, numbered: { number, text } }) => ({
    start: index,
    body: index + 1,
    end: index + 1,
    label: `Q${number}`,
    text,
    answer: [],
  }));
}

/** How many choices stand one below the other from a line on, or on the line. */
function choicesFrom(note: Note, start: number): number {
  if (areInOrder(ON_ONE_LINE, note.text(start))) return FEWEST;
  let count = 0;
  for (let index = start; index < note.lines.length && note.isText(index); index++) {
    if (note.isBlank(index)) continue;
    const letter = CHOICE.exec(note.text(index))?.[1]?.toLowerCase();
    if (letter !== String.fromCharCode('a'.charCodeAt(0) + count)) break;
    count++;
  }
  return count;
}

/** The paragraph that ends above a line, or right at it. */
function paragraphAbove(note: Note, below: number, from: number): Asked | undefined {
  let end = below;
  while (end > from && note.isBlank(end - 1)) end--;
  let start = end;
  while (start > from && isProse(note, start - 1)) start--;
  const text = note.lines
    .slice(start, end)
    .map((line) => line.text.trim())
    .join(' ');
  if (start === end || end - start > LONGEST || text.length > MOST || wordsOf(text) < 2) return undefined;
  const bare = withoutStrong(text);
  // What is bold as a whole and asks is found as such.
  if (bare !== text && isQuestion(bare)) return undefined;
  return { start, body: end, end, label: 'Q', text: bare, answer: [] };
}

function isProse(note: Note, index: number): boolean {
  const text = note.text(index);
  return (
    note.isText(index) &&
    !note.isBlank(index) &&
    /^ {0,3}[^\s#>|<]/u.test(text) &&
    !BOLD_NUMBER.test(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !isThematicBreak(text) &&
    !labelLine(text)
  );
}
