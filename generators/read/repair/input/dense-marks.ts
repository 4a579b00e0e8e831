import { isBlank, type Line, withText } from '../../lines/line.ts';
import { headingOf, isBullet, isTableRow, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/**
 * The maximum number of delimiters in a paragraph. A paragraph with more is a drawing or an attack, and takes quadratic
 * time to parse.
 */
const MOST = 1000;
const MARKS = /[*_~[\]!<`&]/gu;
const ESCAPED = /\\[\\*_~[\]!<`&]/gu;

/** Escapes the delimiters of paragraphs that have far too many. */
export const denseMarks: Rule = {
  name: 'dense-marks',
  apply(note) {
    const { lines, areas } = note;
    let result: Line[] | undefined;
    let count = 0;
    lines.forEach((line, index) => {
      const { text } = line;
      if (isBlank(line) || isBullet(text) || numberedOf(text) || headingOf(text) || isTableRow(text)) count = 0;
      const own = text.replace(ESCAPED, '').match(MARKS)?.length ?? 0;
      if (count + own <= MOST && !LONG_FENCE.test(text)) {
        count += own;
        return;
      }
      if (areas[index] !== 'text') return;
      result ??= [...lines];
      result[index] = withText(line, text.replace(/[\\*_~[\]!<`&]/gu, '\\$&'), 'dense-marks');
    });
    return result ?? lines;
  },
};

const LONG_FENCE = /^\s*(?:`{101}|~{101})/u;
