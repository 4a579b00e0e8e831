import { labelLine, labelOf } from '../../labels/index.ts';
import { headingOf } from '../../lines/marks.ts';
import { withoutStrong } from '../../lines/text.ts';
import { lineRule } from '../rule.ts';

/** Removes bold around a whole heading, adds the space in `##Title` and the colon in `Q7 - text` and `Q. text`. */
export const headingMarks = lineRule('heading-marks', ({ text }) => text.startsWith('#'), clean);

function clean(line: string): string {
  const glued = /^(#{2,6})(?=[^\s#])(.*)$/u.exec(line);
  const text = glued ? `${glued[1]} ${glued[2]}` : line;
  const heading = headingOf(text);
  if (!heading) return text;
  const words = labelled(withoutStrong(heading.text));
  return words === heading.text ? text : `${'#'.repeat(heading.depth)} ${words}`;
}

/** `Q. text`, `Q) text` */
const LETTER = /^Q\s?[.)]\s+(?=\S)/u;

/** `Q7 - text` and `Question 7) text` as `Q7: text`, and `Q. text` as `Q: text`. */
function labelled(text: string): string {
  if (LETTER.test(text)) return text.replace(LETTER, 'Q: ');
  const label = labelLine(text);
  // A colon later in the title belongs to its text.
  return label?.role === 'question' && label.number !== undefined && labelOf(text)?.role !== 'question'
    ? `${label.words}: ${label.text}`
    : text;
}
