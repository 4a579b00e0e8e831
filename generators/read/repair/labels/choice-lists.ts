import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { areOnOneLine } from './choices-sign.ts';

/** `a) text`, `(b) text`, `C. text`, with or without a list marker and a checkbox. */
const CHOICE = /^(\s{0,3})(?:[-*+]\s+)?(\[[ xX]\]\s+)?((?:\*\*|__)?\(?)([a-hA-H])([).])\s+(\S.*)$/u;

const MARK = /(?:^|\s)\(?([a-hA-H])\)(?=\s+\S)/gu;

/** The lines of a note with its choices as lists. */
export function withChoices(source: readonly Line[]): readonly Line[] {
  return listed(spread(source));
}

/** Puts choices on one line, `a) this b) that c) both`, on separate lines. */
function spread(lines: readonly Line[]): readonly Line[] {
  if (!lines.some(({ text }) => areOnOneLine(text))) return lines;
  const areas = areasOf(lines);
  return lines.flatMap((line, index) => {
    const parts = areas[index] === 'text' && areOnOneLine(line.text) ? partsOf(line.text) : [];
    return parts.length === 0 ? [line] : parts.map((text) => ({ ...line, text, rule: 'multiple-choice' }));
  });
}

/** The text before the first choice, if there is any, and the choices. */
function partsOf(text: string): string[] {
  if (text.length > 2000 || headingOf(text) || isTableRow(text)) return [];
  const cuts: number[] = [];
  for (const match of text.matchAll(MARK)) {
    if (match[1]?.toLowerCase() !== String.fromCharCode('a'.charCodeAt(0) + cuts.length)) continue;
    cuts.push(match.index + match[0].length - match[0].trimStart().length);
  }
  // In the middle of a sentence, letters enumerate parts of it.
  if (cuts.length < 3 || !/^(?:|.*[?？؟:：)\]])$/u.test(text.slice(0, cuts[0]).trim())) return [];
  const bounds = [0, ...cuts, text.length];
  return bounds.flatMap((from, at) => text.slice(from, bounds[at + 1] ?? from).trim() || []);
}

function listed(lines: readonly Line[]): readonly Line[] {
  const areas = areasOf(lines);
  const result: Line[] = [];
  let changed = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const choices = areas[index] === 'text' ? choicesAt(lines, areas, index) : [];
    if (choices.length < 2) {
      result.push(line);
      continue;
    }
    const isInItem = belongsToItem(lines, index);
    if (!isInItem) pushBlank(result, line);
    for (const at of choices) {
      const choice = lines[at];
      const [, indent = '', box = '', open = '', letter = '', close = '', text = ''] =
        CHOICE.exec(choice?.text ?? '') ?? [];
      const written = `${isInItem ? indent : ''}- ${box}${open}${letter}${close} ${text}`;
      changed ||= written !== choice?.text;
      if (choice) result.push(written === choice.text ? choice : { ...choice, text: written, rule: 'multiple-choice' });
    }
    index = choices.at(-1) ?? index;
    if (!isBlank(lines[index + 1]) && !isInItem) pushBlank(result, line);
  }
  return changed ? result : lines;
}

/** Whether the choices are indented below the item of an intact list. */
function belongsToItem(lines: readonly Line[], start: number): boolean {
  const line = lines[start];
  if (!line || line.flat || !/^ {2,3}\S/u.test(line.text)) return false;
  let above = start - 1;
  while (above >= 0 && (isBlank(lines[above]) || /^ {2,}/u.test(lines[above]?.text ?? ''))) above--;
  const text = lines[above]?.text ?? '';
  return numberedOf(text) !== undefined || bulletOf(text) !== undefined;
}

/** The lines of the choices a, b, c that begin here, adjacent or separated by one blank line. */
function choicesAt(lines: readonly Line[], areas: readonly string[], start: number): number[] {
  const first = choiceOf(lines[start]);
  if (first?.letter !== 'a') return [];
  const found = [start];
  let expected = 'b'.charCodeAt(0);
  for (let index = start + 1; index < lines.length && areas[index] === 'text'; index++) {
    if (isBlank(lines[index])) {
      if (isBlank(lines[index + 1])) break;
      continue;
    }
    const next = choiceOf(lines[index]);
    if (!next || next.style !== first.style || next.letter.charCodeAt(0) !== expected) break;
    found.push(index);
    expected++;
  }
  return found;
}

function choiceOf(line: Line | undefined): { letter: string; style: string } | undefined {
  const match = line && line.text.length < 2000 ? CHOICE.exec(line.text) : null;
  if (!match) return undefined;
  const [, , , open = '', letter = '', close = ''] = match;
  return {
    letter: letter.toLowerCase(),
    style: `${open.replace(/[*_]/gu, '')}${close}${letter === letter.toLowerCase()}`,
  };
}
