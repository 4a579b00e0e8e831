import { labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { dedented, indentOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';
import { endOf } from './list-items.ts';

const style = 'numbers-between';

/** A numbered line that stands below a question with a number, and is no part of a list there. */
interface Left {
  index: number;
  number: number;
  text: string;
}

/**
 * Numbered lines with which the numbers of the questions around them go on, `5. ...` between `### 4. ...?` and `### 6. ...?`,
 * and those behind the last question that ask.
 */
export const numbersBetween = questionRule({
  style,
  needs: ({ text }) => numberedOf(text)?.indent === '',
  find(note) {
    const headings = note.lines.flatMap((_, index) => (note.heading(index) ? [index] : []));
    return headings.flatMap((index, at) => {
      const number = numberOf(note, index);
      const next = headings[at + 1];
      const left = number === undefined ? [] : leftBetween(note, index + 1, next ?? note.lines.length, number);
      const last = left.at(-1);
      const goesOn = last !== undefined && next !== undefined && numberOf(note, next) === last.number + 1;
      return left
        .filter(({ text }) => goesOn || isQuestion(withoutStrong(text)) || isRequest(text))
        .map((one) => askedAt(note, one));
    });
  },
});

/** The number of a heading that asks. */
function numberOf(note: Note, index: number): number | undefined {
  const text = note.heading(index)?.text ?? '';
  const label = labelOf(text);
  if (label?.role === 'question') return Number.parseInt(label.number ?? '', 10) || undefined;
  return isQuestion(text) ? numberedOf(text)?.number : undefined;
}

/** The numbered lines below a question that count on from its number. Those of a list that its answer holds begin anew. */
function leftBetween(note: Note, start: number, end: number, above: number): Left[] {
  const left: Left[] = [];
  let before = 0;
  for (let index = start; index < end; index++) {
    const numbered = note.isText(index) ? numberedOf(note.text(index)) : undefined;
    if (numbered?.indent !== '') continue;
    const expected = above + left.length + 1;
    const isCounted = numbered.number === expected && (before !== expected - 1 || left.length > 0);
    if (isCounted) left.push({ index, number: numbered.number, text: numbered.text });
    before = numbered.number;
  }
  return left;
}

function askedAt(note: Note, { index, number, text }: Left): Asked {
  const bare = withoutStrong(text);
  const end = endOf(note, index, 0);
  const width = indentOf(note.text(index + 1));
  const answer = note.lines.slice(index + 1, end).map((own) => answering(own, dedented(own.text, width), style));
  const sign = isQuestion(bare) ? { number: `${number}` } : { label: `Q${number}` };
  return { start: index, body: index + 1, end, ...sign, text: bare, answer };
}
