import { labelLine } from '../../labels/label-line.ts';
import { OPENERS } from '../../labels/titles.ts';
import { areasOf } from '../../lines/fences.ts';
import { type Line, pushBlank } from '../../lines/line.ts';
import { headingOf } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** Cuts the title of a step from the sentence that was glued to it: `Step 4: Verify Access If you ...`. */
export const stepTitle: Rule = {
  name: 'step-title',
  apply(lines) {
    if (!lines.some((line) => line.flat)) return lines;
    const areas = areasOf(lines);
    const result: Line[] = [];
    lines.forEach((line, index) => {
      const label = line.flat && areas[index] === 'text' && !headingOf(line.text) ? labelLine(line.text) : undefined;
      const cut = label?.role === 'step' && label.number ? cutOf(label.text) : undefined;
      if (!label || cut === undefined) {
        result.push(line);
        return;
      }
      const title = label.text.slice(0, cut).trimEnd();
      result.push({ ...line, text: `${label.words}: ${title}`, rule: 'step-title' });
      pushBlank(result, line);
      result.push({ ...line, text: label.text.slice(cut), rule: 'step-title' });
    });
    return result.length === lines.length ? lines : result;
  },
};

/** Where a capitalised word that opens sentences is followed by a small one, behind a title of two words or more. */
function cutOf(text: string): number | undefined {
  for (const match of text.matchAll(/\s(\p{Lu}[\p{L}'’]*)(?=\s+\p{Ll})/gu)) {
    const title = text.slice(0, match.index).trim();
    if (title.split(/\s+/u).length < 2 || /[,;:(]$/u.test(title)) continue;
    if (OPENERS.has((match[1] ?? '').toLowerCase()) && text.length - match.index > 20) return match.index + 1;
  }
  return undefined;
}
