import { labelOf } from '../../labels/index.ts';
import { labelLine } from '../../labels/label-line.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import { cardMarks } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

/**
 * A question and its answer as two bullets become two labelled paragraphs:
 * `- **Q:** ...` / `- **A:** ...` under `### 56. Title` is `**Q:** ...` / `**A:** ...` there.
 */
export const questionCard: Rule = {
  name: 'question-card',
  apply(lines) {
    const areas = areasOf(lines);
    const result: Line[] = [];
    let changed = false;
    let dedent = false;
    let underNumber = false;
    let depth = 0;
    lines.forEach((line, index) => {
      if (areas[index] !== 'text') {
        result.push(line);
        return;
      }
      const heading = headingOf(line.text);
      if (heading) {
        underNumber = /^\d/u.test(heading.text);
        const asks = isQuestion(heading.text) || labelOf(heading.text)?.role === 'question';
        depth = asks ? heading.depth - 1 : heading.depth;
        dedent = false;
      }
      const bullet = bulletOf(line.text);
      const label = bullet && bullet.indent.length < 2 && bullet.text.length > 2 ? labelLine(bullet.text) : undefined;
      const isPair = label?.role === 'answer' ? dedent : label?.role === 'question' && hasAnswer(lines, index);
      if (label && isPair) {
        pushBlank(result, line);
        const asHeading = label.role === 'question' && !underNumber && label.text !== '';
        const marks = cardMarks(depth);
        const marked = `**${label.words}:**${label.text ? ` ${label.text}` : ''}`;
        result.push({
          ...line,
          text: asHeading ? `${marks} ${label.words}: ${label.text}` : marked,
          rule: 'question-card',
        });
        dedent = true;
        changed = true;
        return;
      }
      if (dedent && bullet && bullet.indent === '') dedent = false;
      if (dedent && !isBlank(line)) {
        if (
          /^\s*\d+[.)]\s|^\s+[-*+]\s/u.test(line.text) &&
          !/^\s*\d+[.)]\s|^\s+[-*+]\s/u.test(result.at(-1)?.text ?? '')
        )
          pushBlank(result, line);
        const text = line.text.replace(/^\s{1,4}/u, '');
        result.push(text === line.text ? line : { ...line, text, rule: 'question-card' });
        return;
      }
      result.push(line);
    });
    return changed ? result : lines;
  },
};

/** An answer stands as a bullet soon below. */
function hasAnswer(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at < Math.min(index + 12, lines.length); at++) {
    const text = lines[at]?.text ?? '';
    if (headingOf(text)) return false;
    const bullet = bulletOf(text);
    const role = bullet ? labelLine(bullet.text)?.role : undefined;
    if (role === 'answer') return true;
    if (role === 'question') return false;
  }
  return false;
}
