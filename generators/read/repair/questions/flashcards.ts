import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import { isBalanced, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'flashcards';
/** `front::back`, and `front:::back` for a card that is asked in both directions. */
const ON_A_LINE = /^(?!.*\{\{)(\S(?:(?!::).){0,300}?)(\s*):::?(\s*)(\S.*)$/u;
/** Separates the sides of a card with several lines. */
const BETWEEN = /^\?{1,2}$/u;
const TAG = /(?:^|\s)#flashcards?\b/iu;
const LONGEST_FRONT = 400;

/** The cards of Obsidian's spaced repetition plugin. */
export const flashcards = questionRule({
  style,
  needs: ({ text }) => text.includes('::') || BETWEEN.test(text.trim()),
  find(note) {
    const isTagged = note.isDeck || note.lines.some(({ text }) => TAG.test(text));
    const cards = note.lines.map((line, index) => (note.isText(index) ? cardOf(line) : undefined));
    const spaced = cards.filter((card) => card?.spaced && !/->/u.test(card.back)).length;
    return note.lines.flatMap((line, index) => {
      const card = cards[index];
      if (!card) return tallCardAt(note, index, isTagged) ?? [];
      // Below a heading that is a question, `Front:: back` is a field of its answer.
      if (isQuestion(headingAbove(note, index))) return [];
      if (!isQuestion(card.front) && !isTagged && !(spaced > 1 && card.spaced)) return [];
      return sides(index, index + 1, index + 1, card.front, [answering(line, `**A:** ${card.back}`, style)]);
    });
  },
});

/** The heading directly above a line. */
function headingAbove(note: Note, index: number): string {
  let above = index - 1;
  while (above > 0 && note.isBlank(above)) above--;
  return note.heading(above)?.text ?? '';
}

interface Card {
  front: string;
  back: string;
  spaced: boolean;
}

function cardOf({ text }: Line): Card | undefined {
  const bullet = bulletOf(text);
  const body = bullet?.text ?? text.trim();
  if (headingOf(text) || isTableRow(text) || /^[>`]/u.test(body)) return undefined;
  const [, front = '', before = '', after = '', back = ''] = ON_A_LINE.exec(body) ?? [];
  // `(written a::b)` describes the syntax of a card.
  return front === '' || !isBalanced(front) ? undefined : { front, back, spaced: before !== '' && after !== '' };
}

function sides(start: number, body: number, end: number, text: string, answer: readonly Line[]): Asked {
  return { start, body, end, label: 'Q', text, answer };
}

/** A paragraph, a separator, and the lines below it up to a blank one. */
function tallCardAt(note: Note, start: number, isTagged: boolean): Asked | undefined {
  if (note.isBlank(start) || note.heading(start) || !(note.isBlank(start - 1) || note.heading(start - 1)))
    return undefined;
  let sign = start;
  while (!note.isBlank(sign) && note.isText(sign) && !BETWEEN.test(note.text(sign).trim())) sign++;
  if (sign === start || !BETWEEN.test(note.text(sign).trim())) return undefined;
  const text = note.lines
    .slice(start, sign)
    .map((line) => line.text.trim())
    .join(' ');
  if (text.length > LONGEST_FRONT || !(isTagged || isQuestion(text))) return undefined;
  let end = sign + 1;
  while (end < note.lines.length && !isBlank(note.lines[end]) && note.isText(end)) end++;
  if (end === sign + 1) return undefined;
  note.drop(note.lines[sign], 'sign between the sides of a card');
  const back = note.lines.slice(sign + 1, end);
  const answer = back.map((line, at) => (at === 0 ? answering(line, `**A:** ${line.text.trim()}`, style) : line));
  return sides(start, sign, end, text, answer);
}
