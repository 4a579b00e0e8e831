import { isQuestionsName } from '../../labels/question-names.ts';
import { isQuestionsTitle } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** The minimum number of such lines. Fewer are follow-ups, or thoughts in an answer. */
const FEWEST = 5;
const ITALIC = /^ {0,3}([*_])(?=[^\s*_])([^*_]{6,300}[?？؟])\1\s*$/u;

/**
 * Lines in italics that ask, `*What is a keel?*`, in a note whose title or name announces questions and in which no
 * heading asks.
 */
export function askedInItalics(note: Note): Asked[] {
  const found = note.lines.flatMap((line, start): Asked[] => {
    const [, , text] = (note.isText(start) && ITALIC.exec(line.text)) || [];
    const isApart = start === 0 || note.isBlank(start - 1) || note.heading(start - 1) !== undefined;
    return text && isApart ? [{ start, body: start + 1, end: start + 1, text, answer: [] }] : [];
  });
  if (found.length < FEWEST) return [];
  const titles = note.lines.flatMap((_, index) => note.heading(index) ?? []);
  const isAnnounced = isQuestionsName(note.name) || titles.some(({ text }) => isQuestionsTitle(text));
  return isAnnounced && !titles.some(({ text }) => isQuestion(text)) ? found : [];
}
