import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import { blockRule } from '../rule.ts';

const ARROW = /^\s*(?:[↓⬇⇩⭣▼🔽|](?:\uFE0F)?\s*)+(?:v|V)?\s*$/u;
const LONGEST_STOP = 80;

/** Puts a column of stops with arrows between them on one line: `Client -> Server -> Database`. */
export const columnFlows = blockRule('column-flows', isArrow, (index, { lines, areas }) => {
  const column = columnAt(lines, areas, index);
  const [first] = column?.stops ?? [];
  if (!column || !first) return undefined;
  const text = column.stops.map((stop) => bulletOf(stop.text)?.text ?? stop.text.trim()).join(' -> ');
  return { end: column.end, lines: [{ ...first, text, to: column.stops.at(-1)?.to ?? first.to }], apart: true };
});

function columnAt(
  lines: readonly Line[],
  areas: readonly string[],
  start: number,
): { stops: Line[]; end: number } | undefined {
  const first = lines[start];
  if (!first || !isStop(first)) return undefined;
  const stops = [first];
  let end = start + 1;
  for (;;) {
    const arrow = next(lines, end);
    const stop = next(lines, arrow + 1);
    const line = lines[stop];
    if (!isArrow(lines[arrow]) || !line || areas[stop] !== 'text' || !isStop(line)) break;
    stops.push(line);
    end = stop + 1;
  }
  return stops.length > 2 ? { stops, end } : undefined;
}

/** The line itself, or the one after a blank line. */
function next(lines: readonly Line[], index: number): number {
  return isBlank(lines[index]) ? index + 1 : index;
}

function isArrow(line: Line | undefined): boolean {
  return line !== undefined && line.text.length < 20 && /[↓⬇⇩⭣▼🔽]/u.test(line.text) && ARROW.test(line.text);
}

function isStop(line: Line): boolean {
  const { text } = line;
  return !isBlank(line) && text.length <= LONGEST_STOP && !isArrow(line) && !headingOf(text) && !isTableRow(text);
}
