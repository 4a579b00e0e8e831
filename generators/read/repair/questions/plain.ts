import { labelLine } from '../../labels/index.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, questionRule } from './asked.ts';
import { QuestionDepth } from './depth.ts';

const LONGEST = 200;
const FEWEST_WORDS = 3;

/**
 * A question without any marker, directly followed by its answer: in a note with other questions, it is the next one.
 */
export const plainQuestions = questionRule({
  style: 'plain-questions',
  needs: ({ text }) => isQuestion(text),
  *find(note) {
    const depth = new QuestionDepth(note);
    for (let index = 0; index < note.lines.length; index++) {
      const asked = depth.above.asks && depth.above.answered ? askedAt(note, index) : undefined;
      if (asked) yield asked;
      else depth.pass(note, index);
    }
  },
});

function askedAt(note: Note, index: number): Asked | undefined {
  const text = note.text(index);
  if (!note.isText(index) || !isQuestion(text) || text.length > LONGEST || wordsOf(text) < FEWEST_WORDS)
    return undefined;
  if (!note.isBlank(index - 1) || note.isBlank(index + 1) || !isText(text) || !isText(note.text(index + 1)))
    return undefined;
  return { start: index, body: index + 1, end: index + 1, text: text.trim(), answer: [] };
}

function isText(text: string): boolean {
  return (
    /^\s{0,3}[\p{Lu}\p{Lo}¿"“]/u.test(text) &&
    !headingOf(text) &&
    !bulletOf(text) &&
    !numberedOf(text) &&
    !isTableRow(text) &&
    !labelLine(text)
  );
}
