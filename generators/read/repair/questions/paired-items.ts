import { bulletOf, indentOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'paired-items';
const NUMBER_ALONE = /^\s{0,3}(\d{1,4})[.)]\s*$/u;
/** The minimum number of cards in a note, at least half of which must ask. */
const FEWEST = 2;
const SIDES = 2;

/** Cards that are numbers without text, each above a list of two items: question and answer. */
export const pairedItems = questionRule({
  style,
  needs: ({ text }) => NUMBER_ALONE.test(text),
  find(note) {
    const cards = note.lines.flatMap((_, index) => cardAt(note, index) ?? []);
    const asking = cards.filter(({ text }) => isQuestion(text)).length;
    return cards.length >= FEWEST && asking * 2 >= cards.length ? cards : [];
  },
});

function cardAt(note: Note, start: number): Asked | undefined {
  const number = note.isText(start) ? NUMBER_ALONE.exec(note.text(start))?.[1] : undefined;
  if (number === undefined) return undefined;
  const own = indentOf(note.text(start));
  let end = start + 1;
  while (end < note.lines.length && (note.isBlank(end) || indentOf(note.text(end)) > own)) end++;
  while (note.isBlank(end - 1)) end--;
  const sides: number[] = [];
  for (let index = start + 1; index < end; index++) {
    if (note.isBlank(index)) continue;
    const bullet = bulletOf(note.text(index));
    const width = indentOf(note.text(sides[0] ?? index));
    if (bullet && indentOf(note.text(index)) === width) sides.push(index);
    else if (sides.length === 0) return undefined;
  }
  const [front, back] = sides;
  if (front === undefined || back === undefined || sides.length !== SIDES) return undefined;
  const texts = note.lines.slice(front, back).map((line) => line.text.trim());
  const text = withoutStrong([bulletOf(texts[0] ?? '')?.text ?? '', ...texts.slice(1)].join(' ').trim());
  const answer = note.lines
    .slice(back, end)
    .map((line, at) =>
      answering(line, at === 0 ? (bulletOf(line.text)?.text ?? line.text) : line.text.trimStart(), style),
    );
  return { start, body: front, end, ...(isQuestion(text) ? { number } : { label: `Q${number}` }), text, answer };
}
