import { isBlank, type Line, withText } from '../../lines/line.ts';
import { headingOf, isBullet, isTableRow, numberedOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Marks in one paragraph. With more of them it is a picture or an attack, and they are told apart in square time. */
const MOST = 1000;
const MARKS = /[*_~[\]!<`&]/gu;
const ESCAPED = /\\[\\*_~[\]!<`&]/gu;

/** Takes the marks of a paragraph with far too many of them as the signs that they are. */
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
