import { labelLine } from '../../labels/index.ts';
import type { Line } from '../../lines/line.ts';
import { plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';
import { QuestionDepth } from './depth.ts';

const style = 'quoted-questions';
const QUOTE = /^ {0,3}>[ \t]?(.*)$/u;

/**
 * Questions in a quote with their answer, as made from callouts, below another question; elsewhere they are separate
 * blocks.
 */
export const quotedQuestions = questionRule({
  style,
  needs: ({ text }) => labelLine(QUOTE.exec(text)?.[1] ?? '')?.role === 'question',
  *find(note) {
    const depth = new QuestionDepth(note);
    for (let index = 0; index < note.lines.length; index++) {
      const { asks, answered } = depth.above;
      const asked = asks && answered ? askedAt(note, index) : undefined;
      if (asked) {
        yield asked;
        depth.asked(0);
        index = asked.end - 1;
      } else depth.pass(note, index);
    }
  },
});

function askedAt(note: Note, start: number): Asked | undefined {
  if (!note.isText(start) || QUOTE.test(note.text(start - 1))) return undefined;
  const label = labelLine(QUOTE.exec(note.text(start))?.[1] ?? '');
  if (label?.role !== 'question' || label.text === '') return undefined;
  let end = start + 1;
  while (QUOTE.test(note.text(end))) end++;
  const answer = note.lines
    .slice(start + 1, end)
    .map((line): Line => answering(line, QUOTE.exec(line.text)?.[1] ?? '', style));
  if (answer.every(({ text }) => text.trim() === '')) return undefined;
  return { start, body: start + 1, end, label: label.words.replace(/[*_]/gu, ''), text: plain(label.text), answer };
}
