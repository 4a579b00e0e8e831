import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, dedented, headingOf, indentOf, isTableRow, isThematicBreak } from '../../lines/marks.ts';
import { isCloze, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from './asked.ts';
import { CARD_SIGN } from './card-signs.ts';

/** The rule name of these questions. */
const style = 'card-lines';
/** `front : back` of carddown. */
const COLON = /^(.+?)(?:\s+:\s+|:\s+)(\S.*)$/u;
/** `front >> back` of RemNote, reversed with `<<`, in both directions with `<>`, and `;;` for a property. */
const ARROWS = /^(\S.{0,300}?)\s(>>|<<|<>|;;)\s(\S.*)$/u;
/** `concept :: definition`, in notes with other RemNote cards. */
const CONCEPT = /^(\S.{0,300}?)\s::\s(\S.*)$/u;
/** The answer of such a card is below it. */
const OPENS = /^(\S.{0,300}?)\s*(?:>>>|>>1\.|;;;?|::?>|:::|>>|::)$/u;
/** The minimum number of lines with an arrow for them to be cards. */
const OFTEN = 2;
const LONGEST_FRONT = 400;

/** The cards of a note that are marked on a line. */
export function cardsOfLines(note: Note): Asked[] {
  // One concept and one card of another kind are enough: only RemNote writes both.
  const arrows = note.lines.filter((_, index) => arrowAt(note, index) || opensAt(note, index)).length;
  const found: Asked[] = [];
  for (let index = 0; index < note.lines.length; index++) {
    const asked =
      signedAt(note, index) ?? remAt(note, index, arrows >= OFTEN) ?? (arrows > 0 ? conceptAt(note, index) : undefined);
    if (!asked) continue;
    found.push(asked);
    index = asked.end - 1;
  }
  return found;
}

/** The text of a line that may be a card. */
function wordsAt(note: Note, index: number): string | undefined {
  const text = note.text(index);
  if (!note.isText(index) || note.isBlank(index) || headingOf(text) || isTableRow(text) || text.length > 2000)
    return undefined;
  const words = bulletOf(text)?.text ?? text.trim();
  return /^[>`<]/u.test(words) ? undefined : words;
}

function signedAt(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const words = wordsAt(note, index);
  const sign = words === undefined ? null : CARD_SIGN.exec(words);
  if (!line || words === undefined || !sign) return undefined;
  const text = words.slice(0, sign.index).trim();
  if (text === '' || text.length > LONGEST_FRONT || isCloze(text)) return undefined;
  const below = childrenAt(note, index);
  if (below.answer.length > 0) return { ...cardAt(index, text, below.answer), end: below.end };
  const [, front = '', back = ''] = bulletOf(note.text(index)) ? [] : (COLON.exec(text) ?? []);
  if (front !== '') return cardAt(index, front, [answering(line, `**A:** ${back}`, style)]);
  return tallAt(note, index, text);
}

/** A card of several lines, which ends at a thematic break or a blank line. */
function tallAt(note: Note, index: number, text: string): Asked | undefined {
  const lines = note.lines;
  let end = index + 1;
  let stop = end;
  for (; stop < lines.length && !isThematicBreak(note.text(stop)) && !note.heading(stop); stop++)
    if (wordsAt(note, stop) !== undefined && CARD_SIGN.test(note.text(stop))) break;
  const isMarked = stop < lines.length && isThematicBreak(note.text(stop));
  if (isMarked) end = stop;
  else while (end < lines.length && !note.isBlank(end) && !note.heading(end)) end++;
  const answer = lines.slice(index + 1, end);
  while (isBlank(answer.at(-1)) && answer.length > 0) answer.pop();
  if (answer.length === 0) return undefined;
  if (isMarked) note.drop(lines[stop], 'end of a card');
  return { ...cardAt(index, text, answer), end: isMarked ? stop + 1 : end };
}

function remAt(note: Note, index: number, isOften: boolean): Asked | undefined {
  const line = note.lines[index];
  if (!line) return undefined;
  const card = arrowAt(note, index);
  if (card && (isOften || isQuestion(card.front)))
    return cardAt(index, card.front, [answering(line, `**A:** ${card.back}`, style)]);
  const front = opensAt(note, index);
  const below = front !== undefined && (isOften || isQuestion(front)) ? childrenAt(note, index) : undefined;
  return front !== undefined && below && below.answer.length > 0
    ? { ...cardAt(index, front, below.answer), end: below.end }
    : undefined;
}

function conceptAt(note: Note, index: number): Asked | undefined {
  const [, front = '', back = ''] = CONCEPT.exec(wordsAt(note, index) ?? '') ?? [];
  const line = note.lines[index];
  return front === '' || !line ? undefined : cardAt(index, front, [answering(line, `**A:** ${back}`, style)]);
}

function arrowAt(note: Note, index: number): { front: string; back: string } | undefined {
  const [, left = '', sign = '', right = ''] = ARROWS.exec(wordsAt(note, index) ?? '') ?? [];
  if (!/[\p{L}\p{N}]{2}/u.test(left) || /[`$|]/u.test(left)) return undefined;
  return sign === '<<' ? { front: right, back: left } : { front: left, back: right };
}

function opensAt(note: Note, index: number): string | undefined {
  const words = bulletOf(note.text(index)) ? wordsAt(note, index) : undefined;
  return OPENS.exec(words ?? '')?.[1];
}

/** The content indented below an item, moved to the left margin. */
function childrenAt(note: Note, index: number): { answer: Line[]; end: number } {
  const indent = indentOf(note.text(index));
  const isItem = bulletOf(note.text(index)) !== undefined;
  let end = index + 1;
  for (let at = index + 1; isItem && at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    if (indentOf(note.text(at)) < indent + 2) break;
    end = at + 1;
  }
  const own = note.lines.slice(index + 1, end);
  const width = indentOf(own.find((line) => !isBlank(line))?.text ?? '');
  return { answer: own.map((line) => answering(line, dedented(line.text, width), style)), end };
}

function cardAt(start: number, text: string, answer: readonly Line[]): Asked {
  return { start, body: start + 1, end: start + 1, label: 'Q', text, answer };
}
