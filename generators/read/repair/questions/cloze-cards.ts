import { isBlank } from '../../lines/line.ts';
import { headingOf, isThematicBreak } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import { type Asked, questionRule } from './asked.ts';

/** Begins a card of hashcards, which continues up to the next one. */
const CARD = /^([QAC]):(?:\s+(.*))?$/u;
/** `[order]` in hashcards hides a word; links, pictures and tasks hide none. */
const BRACKETED = /(?<![!\\\]])\[(?![ xX^]\])([^[\]]+)\](?!\()/gu;

/**
 * Cards of hashcards that hide words, `C: The water is highest at [high tide].`, each becoming one sentence on its own
 * line or lines.
 */
export const clozeCards = questionRule({
  style: 'cloze-cards',
  before: 'outline',
  needs: ({ text }) => text.startsWith('C:'),
  find: (note) =>
    note.lines.flatMap((_, index): Asked[] => {
      const end = clozeEnd(note, index);
      if (end === index) return [];
      const last = note.lines.slice(index, end).findLastIndex((line) => !isBlank(line));
      const body = index + last + 1;
      return [
        { start: index, body, end: body, label: 'Q', text: sentenceOf(note.lines.slice(index, body)), answer: [] },
      ];
    }),
});

/** The index after the card that begins with `C:` and hides something; `start` if there is none. */
function clozeEnd(note: Note, start: number): number {
  if (!note.isText(start) || CARD.exec(note.text(start))?.[1] !== 'C') return start;
  // Among the choices of a question, `C:` is the third.
  if (/^\s*B[:.)]\s/u.test(note.text(start - 1))) return start;
  let end = start + 1;
  while (end < note.lines.length && !endsCard(note, end)) end++;
  const text = note.lines.slice(start, end).map((line) => line.text);
  return text.some((own) => own.search(BRACKETED) >= 0) ? end : start;
}

function endsCard(note: Note, index: number): boolean {
  const text = note.text(index);
  return CARD.test(text) || isThematicBreak(text) || (note.isText(index) && headingOf(text) !== undefined);
}

/** The text of a card, with its hidden words in Anki's syntax. */
function sentenceOf(card: readonly { text: string }[]): string {
  const texts = card.map(({ text }, at) => (at === 0 ? (CARD.exec(text)?.[2] ?? '') : text).trim());
  let group = 0;
  const words = texts.filter((text) => text !== '').join(' ');
  return words.replace(BRACKETED, (_, hidden: string) => `{{c${++group}::${hidden}}}`);
}
