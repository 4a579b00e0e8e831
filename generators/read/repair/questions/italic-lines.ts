import { isQuestionsName } from '../../labels/question-names.ts';
import { isQuestionsTitle } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** The minimum number of such lines. Fewer are follow-ups, or thoughts in an answer. */
const FEWEST = 5;
const ITALIC = /^ {0,3}([*_])(?=[^\s*_])([^*_]{6,300}[?？؟])\1\s*$/u;

/** If this share as many paragraphs ask, the lines in italics follow up on them. */
const SHARE_PLAIN = 1 / 4;
/** The beginning of a question that is neither quoted nor in a list of bullets. */
const PLAIN = /^(?:[\p{L}\p{N}¿]|\*\*|__)/u;

/**
 * Lines in italics that ask, `*What is a keel?*`, in a note whose title or name announces questions and in which no
 * heading and hardly any paragraph asks.
 */
export function askedInItalics(note: Note): Asked[] {
  const found: Asked[] = [];
  let plain = 0;
  for (const [start, { text: line }] of note.lines.entries()) {
    const isApart = start === 0 || note.isBlank(start - 1) || note.heading(start - 1) !== undefined;
    if (!isApart || !note.isText(start)) continue;
    const text = ITALIC.exec(line)?.[2];
    if (text) found.push({ start, body: start + 1, end: start + 1, text, answer: [] });
    else if (PLAIN.test(line) && isQuestion(line)) plain++;
  }
  if (found.length < FEWEST || plain >= found.length * SHARE_PLAIN) return [];
  const titles = note.lines.flatMap((_, index) => note.heading(index) ?? []);
  const isAnnounced = isQuestionsName(note.name) || titles.some(({ text }) => isQuestionsTitle(text));
  return isAnnounced && !titles.some(({ text }) => isQuestion(text)) ? found : [];
}
