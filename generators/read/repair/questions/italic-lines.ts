import { isQuestionsName } from '../../labels/question-names.ts';
import { isQuestionsTitle } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** The minimum number of such lines. Fewer are follow-ups, or thoughts in an answer. */
const FEWEST = 5;
const ITALIC = /^ {0,3}([*_])(?=[^\s*_])([^*_]{6,300}[?？؟])\1\s*$/u;

/** If this many other lines ask, those in italics follow up on them. */
const FEWEST_PLAIN = 2;

/**
 * Lines in italics that ask, `*What is a keel?*`, in a note whose title or name announces questions and in which no
 * heading and hardly any other line asks.
 */
export function askedInItalics(note: Note): Asked[] {
  const found: Asked[] = [];
  let plain = 0;
  for (const [start, { text: line }] of note.lines.entries()) {
    const isApart = start === 0 || note.isBlank(start - 1) || note.heading(start - 1) !== undefined;
    if (!isApart || !note.isText(start)) continue;
    const text = ITALIC.exec(line)?.[2];
    if (text) found.push({ start, body: start + 1, end: start + 1, text, answer: [] });
    else if (/^\S/u.test(line) && isQuestion(line)) plain++;
  }
  if (found.length < FEWEST || plain >= FEWEST_PLAIN) return [];
  const titles = note.lines.flatMap((_, index) => note.heading(index) ?? []);
  const isAnnounced = isQuestionsName(note.name) || titles.some(({ text }) => isQuestionsTitle(text));
  return isAnnounced && !titles.some(({ text }) => isQuestion(text)) ? found : [];
}
