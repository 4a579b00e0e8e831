import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import { cardMarks } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

/** `front::back`, and `front:::back` for a card that is asked both ways. */
const ON_A_LINE = /^(?!.*\{\{)(\S(?:(?!::).){0,300}?)(\s*):::?(\s*)(\S.*)$/u;
/** What stands between the sides of a card of several lines. */
const BETWEEN = /^\?{1,2}$/u;
const TAG = /(?:^|\s)#flashcards?\b/iu;

/** Makes questions of the cards that Obsidian's plugin for spaced repetition reads. */
export const flashcards: Rule = {
  name: 'flashcards',
  apply(lines, noise) {
    if (!lines.some(({ text }) => text.includes('::') || BETWEEN.test(text.trim()))) return lines;
    const areas = areasOf(lines);
    const isTagged = lines.some(({ text }) => TAG.test(text));
    const fronts = lines.map((line, index) => (areas[index] === 'text' ? cardOf(line) : undefined));
    const spaced = fronts.filter((card) => card?.spaced && !/->/u.test(card.back)).length;
    const counts = (card: Card) => isQuestion(card.front) || isTagged || (spaced > 1 && card.spaced);
    const result: Line[] = [];
    let depth = 0;
    let changed = false;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      if (areas[index] === 'text') depth = headingOf(line.text)?.depth ?? depth;
      const marks = cardMarks(depth);
      const card = fronts[index];
      if (card && counts(card)) {
        changed = true;
        write(result, line, `${marks} Q: ${card.front}`, [{ ...line, text: card.back }]);
        if (!isBlank(lines[index + 1])) pushBlank(result, line);
        continue;
      }
      const back = areas[index] === 'text' && BETWEEN.test(line.text.trim()) ? backOf(lines, areas, index) : [];
      const front = back.length > 0 ? takeFront(result, isTagged) : undefined;
      if (front) {
        changed = true;
        write(result, front, `${marks} Q: ${front.text}`, back);
        noise.drop(line, 'sign between the sides of a card');
        index += back.length;
      } else result.push(line);
    }
    return changed ? result : lines;
  },
};

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
  return front === '' ? undefined : { front, back, spaced: before !== '' && after !== '' };
}

function write(result: Line[], from: Line, title: string, back: readonly Line[]): void {
  const rule = 'flashcards';
  pushBlank(result, from);
  result.push({ ...from, text: title, rule });
  pushBlank(result, from);
  back.forEach((line, index) => {
    result.push({ ...line, text: index === 0 ? `**A:** ${line.text.trim()}` : line.text, rule });
  });
}

/** The lines below the sign, up to a blank one. */
function backOf(lines: readonly Line[], areas: readonly string[], index: number): Line[] {
  if (isBlank(lines[index - 1])) return [];
  const back: Line[] = [];
  for (let at = index + 1; at < lines.length && !isBlank(lines[at]); at++) {
    const line = lines[at];
    if (!line || areas[at] !== 'text' || BETWEEN.test(line.text.trim())) break;
    back.push(line);
  }
  return back;
}

/** Takes the paragraph at the end of `result` as the front of a card; undefined where it asks nothing. */
function takeFront(result: Line[], isTagged: boolean): Line | undefined {
  let start = result.length;
  while (start > 0 && !isBlank(result[start - 1]) && !headingOf(result[start - 1]?.text ?? '')) start--;
  const front = result.slice(start);
  const [first] = front;
  const last = front.at(-1);
  const text = front.map((line) => line.text.trim()).join(' ');
  if (!first || !last || text.length > 400 || !(isTagged || isQuestion(text))) return undefined;
  result.length = start;
  return { ...first, text, to: last.to };
}
