import { labelLine } from '../../labels/index.ts';
import { codeScore } from '../../lines/code-shape.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { headingOf, isBullet, isStrayBullet, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import { languageName } from '../furniture/fence-language.ts';
import { isTabRow } from '../lost/tab-row.ts';
import type { Rule } from '../rule.ts';

/**
 * Marks where Markdown was lost, for the rules that guess: `all` in a text without headings and after an unclosed
 * fence, where any line may have been a heading; `blocks` between two headings with content that tidy Markdown does not
 * have. The text of lines is unchanged.
 */
export const survey: Rule = {
  name: 'survey',
  apply(note) {
    const { lines, areas } = note;
    const headings: number[] = [];
    lines.forEach((line, index) => {
      if (areas[index] === 'text' && headingOf(line.text) && !isComment(lines, index)) headings.push(index);
    });
    const first = lines.findIndex((line) => !isBlank(line));
    const titleOnly =
      headings.length === 1 && headings[0] === first && headingOf(lines[first]?.text ?? '')?.depth === 1;
    if (
      (headings.length === 0 && isDamaged(lines, areas)) ||
      (titleOnly && signals(lines, areas, first + 1, lines.length) > 0)
    ) {
      return lines.map((line, index) => (index === first && titleOnly ? line : { ...line, flat: 'all' }));
    }
    const bounds = [-1, ...headings, lines.length];
    const result = [...lines];
    for (let region = 0; region + 1 < bounds.length; region++) {
      const start = (bounds[region] ?? 0) + 1;
      const end = bounds[region + 1] ?? lines.length;
      if (signals(lines, areas, start, end) === 0) continue;
      for (let index = start; index < end; index++) {
        const line = lines[index];
        if (line && !line.flat) result[index] = { ...line, flat: 'blocks' };
      }
    }
    return result;
  },
};

/** Whether a text without headings has lost them: other Markdown is lost too, or it is long enough to have had some. */
function isDamaged(lines: readonly Line[], areas: readonly string[]): boolean {
  if (signals(lines, areas, 0, lines.length) > 0) return true;
  const isSign = ({ text, flat }: Line) =>
    flat !== undefined || isQuestion(text) || labelLine(text) !== undefined || isBareCode(text);
  if (lines.some((line, index) => areas[index] === 'text' && isSign(line))) return true;
  return (
    lines.filter((line, index) => areas[index] === 'text' && isBlank(lines[index - 1]) && !isBlank(line)).length >=
    FEWEST
  );
}

function isBareCode(text: string): boolean {
  return codeScore(text) === 2 && !/^(?: {4}|\s*[>`*_<[])/u.test(text);
}

/** The number of paragraphs of a text that would have a heading. */
const FEWEST = 4;

/** `# text` between lines that lost their fence. */
function isComment(lines: readonly Line[], index: number): boolean {
  return lines[index]?.flat === 'all' && /^#\s/u.test(lines[index]?.text ?? '');
}

/** Counts the signs of lost Markdown between `start` and `end`. */
function signals(lines: readonly Line[], areas: readonly string[], start: number, end: number): number {
  let tables = 0;
  let numbers = 0;
  /** The numbers that were emoji: nobody makes a list of a single one. */
  let signs = 0;
  let questions = 0;
  let languages = 0;
  for (let index = start; index < end; index++) {
    const text = lines[index]?.text ?? '';
    if (areas[index] !== 'text' || text.trim() === '') continue;
    const previous = lines[index - 1]?.text ?? '';
    if (isTabRow(text) && isTabRow(previous)) tables++;
    if (languageName(text) && areas[nextIndex(lines, index)] === 'fence') languages++;
    if (startsLost(lines, index)) {
      numbers++;
      if (lines[index]?.rule === 'number-emoji') signs++;
    }
    const label = text.trim().startsWith('-') ? undefined : labelLine(text);
    if (label?.role === 'question' && label.number !== undefined) questions++;
  }
  return tables + languages + (numbers > 1 ? numbers : signs) + questions;
}

/** A numbered question whose answer is not indented, so that Markdown ends the list there. */
function startsLost(lines: readonly Line[], index: number): boolean {
  const numbered = numberedOf(lines[index]?.text ?? '');
  if (!numbered || !isQuestion(numbered.text)) return false;
  const next = lines[nextIndex(lines, index)]?.text ?? '';
  if (next === '' || headingOf(next)) return false;
  return !/^\s/u.test(next) && !numberedOf(next) && (isBlank(lines[index + 1]) || isBullet(next));
}

function nextIndex(lines: readonly Line[], index: number): number {
  let next = index + 1;
  while (next < lines.length && (isBlank(lines[next]) || isStrayBullet(lines[next]?.text ?? ''))) next++;
  return next;
}
