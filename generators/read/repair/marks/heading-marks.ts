import { labelLine } from '../../labels/index.ts';
import { headingOf } from '../../lines/marks.ts';
import { withoutStrong } from '../../lines/text.ts';
import { lineRule } from '../rule.ts';

/** Removes bold around a whole heading, adds the space in `##Title` and the colon in `Q7 - text`. */
export const headingMarks = lineRule('heading-marks', ({ text }) => text.startsWith('#'), clean);

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
