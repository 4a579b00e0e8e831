import { labelLine } from '../../labels/label-line.ts';
import { areasOf } from '../../lines/fences.ts';
import { type Line, withText } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import { withoutStrong } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/** Takes bold off headings that are bold as a whole, gives `##Title` its blank and `Q7 - text` its colon. */
export const headingMarks: Rule = {
  name: 'heading-marks',
  apply(lines) {
    let areas: readonly string[] | undefined;
    let result: Line[] | undefined;
    lines.forEach((line, index) => {
      const text = line.text.startsWith('#') ? clean(line.text) : line.text;
      if (text === line.text) return;
      areas ??= areasOf(lines);
      if (areas[index] !== 'text') return;
      result ??= [...lines];
      result[index] = withText(line, text, 'heading-marks');
    });
    return result ?? lines;
  },
};

function clean(line: string): string {
  const glued = /^(#{2,6})(?=[^\s#])(.*)$/u.exec(line);
  const text = glued ? `${glued[1]} ${glued[2]}` : line;
  const heading = headingOf(text);
  if (!heading) return text;
  const words = labelled(withoutStrong(heading.text));
  return words === heading.text ? text : `${'#'.repeat(heading.depth)} ${words}`;
}

/** `Q7 - text` and `Question 7) text` as `Q7: text`. */
function labelled(text: string): string {
  const label = labelLine(text);
  return label?.role === 'question' && label.number !== undefined && !/[:：]/u.test(text.slice(0, 30))
    ? `${label.words}: ${label.text}`
    : text;
}
