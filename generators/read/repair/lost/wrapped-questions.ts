import { labelLine } from '../../labels/index.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isComplete, isQuestion } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';
import { DANGLING } from './rejoin.ts';

/** The maximum number of lines of a wrapped question. */
const LONGEST = 3;

/**
 * Joins a numbered or labelled question that was broken at the width of the page: `1. What is the difference between a`
 * / `and b?`.
 */
export const wrappedQuestions: Rule = {
  name: 'wrapped-questions',
  needs: (line) => line.flat !== undefined,
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const end = line.flat && areas[index] === 'text' && opens(line.text) ? endOf(lines, areas, index) : index;
      const parts = lines.slice(index, end + 1);
      if (end > index) {
        const text = parts.map((part) => part.text.trim()).reduce(joined);
        result.push({ ...line, text, to: parts.at(-1)?.to ?? line.to, rule: 'wrapped-questions' });
      } else result.push(line);
      index = end;
    }
    return result;
  },
};

function opens(text: string): boolean {
  return numberedOf(text) !== undefined || labelLine(text)?.role === 'question';
}

/** The last line of the question if all previous lines are incomplete; otherwise its first line. */
function endOf(lines: readonly Line[], areas: readonly string[], start: number): number {
  for (let index = start; index < start + LONGEST; index++) {
    const text = lines[index]?.text.trimEnd() ?? '';
    if (isQuestion(text)) return index;
    const next = lines[index + 1];
    if (!next || isBlank(next) || areas[index + 1] !== 'text' || isComplete(text) || isBlock(next.text)) return start;
    if (!/^\s*\p{Ll}/u.test(next.text) && !DANGLING.test(text) && !text.endsWith('-')) return start;
  }
  return start;
}

function isBlock(text: string): boolean {
  return (
    bulletOf(text) !== undefined ||
    numberedOf(text) !== undefined ||
    headingOf(text) !== undefined ||
    isTableRow(text) ||
    labelLine(text) !== undefined ||
    text.includes('\t')
  );
}

function joined(text: string, next: string): string {
  return text.endsWith('-') ? `${text}${next}` : `${text} ${next}`;
}
