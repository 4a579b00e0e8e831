import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

const ARROW = /^\s*(?:[↓⬇⇩⭣▼🔽|](?:\uFE0F)?\s*)+(?:v|V)?\s*$/u;
const LONGEST_STOP = 80;

/** Lays a column of stops with arrows between them into one line: `Client -> Server -> Database`. */
export const columnFlows: Rule = {
  name: 'column-flows',
  apply(lines) {
    if (!lines.some((line) => isArrow(line))) return lines;
    const areas = areasOf(lines);
    const result: Line[] = [];
    let changed = false;
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const column = areas[index] === 'text' ? columnAt(lines, areas, index) : undefined;
      if (!column) {
        result.push(line);
        continue;
      }
      changed = true;
      pushBlank(result, line);
      const text = column.stops.map((stop) => bulletOf(stop.text)?.text ?? stop.text.trim()).join(' -> ');
      result.push({ ...line, text, to: column.stops.at(-1)?.to ?? line.to, rule: 'column-flows' });
      if (!isBlank(lines[column.end])) pushBlank(result, line);
      index = column.end - 1;
    }
    return changed ? result : lines;
  },
};

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

/** The line itself, or the one behind a blank line. */
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
