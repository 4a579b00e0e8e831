import { isBlank, type Line } from '../../lines/line.ts';
import type { Note } from '../note.ts';
import type { Asked } from '../questions/asked.ts';

const STYLE = 'anki';
/** In the order in which they are tried: a sign that is rare in a text comes first. */
const SIGNS = ['\t', '::', '|', '*', ';', '~', ' = ', ' - ', ' – ', ' — ', ': '];
const FEWEST = 4;
const SHARE = 0.9;
const LONGEST_FRONT = 200;
/** What begins a line of Markdown that is no card. */
const OTHER = /^\s*(?:[-+>#|]|\*\s|```|\d{1,4}[.)]\s)/u;

/** The cards of a file whose name says that it contains cards: one a line, with the same sign between front and back. */
export function cardsOfFile({ lines }: Note): Asked[] {
  const texts = lines.filter((line) => !isBlank(line));
  if (texts.length < FEWEST || texts.some(({ text }) => OTHER.test(text))) return [];
  const sign = SIGNS.find((own) => texts.filter(({ text }) => cut(text, own)).length >= texts.length * SHARE);
  if (sign === undefined) return [];
  return lines.flatMap((line: Line, start): Asked[] => {
    const [front = '', back = ''] = cut(line.text, sign) ?? [];
    if (front === '') return [];
    const answer = [{ ...line, text: `**A:** ${back}`, rule: STYLE }];
    return [{ start, body: start + 1, end: start + 1, label: 'Q', text: front, source: line, answer }];
  });
}

/** Front and back, divided by the first such sign. */
function cut(text: string, sign: string): readonly [front: string, back: string] | undefined {
  const at = text.indexOf(sign);
  const front = text.slice(0, Math.max(at, 0)).trim();
  const back = text.slice(at + sign.length).trim();
  return front === '' || back === '' || front.length > LONGEST_FRONT ? undefined : [front, back];
}
