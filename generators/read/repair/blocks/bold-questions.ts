import { labelLine } from '../../labels/label-line.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';
import { boldQuestionOf } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

const NUMBER_ALONE = /^\*\*\s*(\d{1,4})\s*[.)]?\s*\*\*[.):]?\s+(?=\S)/u;

/**
 * Makes headings of questions that stand in bold above their answer: `**3. What is it?**`, `**Q3: What is it?**`,
 * `**3.** What is it?`, `**What is it?** A thing.`. Only below headings: in a text that lost them the outline decides.
 */
export const boldQuestions: Rule = {
  name: 'bold-questions',
  apply(lines) {
    if (!lines.some((line) => /^\s{0,3}(?:\*\*|__)/u.test(line.text))) return lines;
    const areas = areasOf(lines);
    const titles = lines.map((_line, index) => (areas[index] === 'text' ? titleAt(lines, index) : undefined));
    const numbered = titles.filter((title) => title !== undefined && numberedOf(title) !== undefined);
    const asking = numbered.filter((title) => isQuestion(title ?? '')).length;
    const counts = asking * 2 >= numbered.length;
    const result: Line[] = [];
    let depth = 0;
    let changed = false;
    lines.forEach((line, index) => {
      const heading = areas[index] === 'text' ? headingOf(line.text) : undefined;
      if (heading) depth = heading.depth;
      const title = titles[index];
      const cut = depth > 0 && title === undefined && areas[index] === 'text' ? cutAt(lines, index) : undefined;
      if (cut) {
        changed = true;
        pushBlank(result, line);
        result.push({ ...line, text: `${'#'.repeat(Math.min(depth + 1, 6))} ${cut.question}`, rule: 'bold-questions' });
        pushBlank(result, line);
        result.push({ ...line, text: cut.rest, rule: 'bold-questions' });
        return;
      }
      const isOwn = title !== undefined && (isQuestion(title) || labelLine(title) !== undefined || counts);
      if (depth === 0 || title === undefined || !isOwn) {
        result.push(line);
        return;
      }
      changed = true;
      pushBlank(result, line);
      result.push({ ...line, text: `${'#'.repeat(Math.min(depth + 1, 6))} ${title}`, rule: 'bold-questions' });
      if (!isBlank(lines[index + 1])) pushBlank(result, line);
    });
    return changed ? result : lines;
  },
};

/** A question in bold that begins a paragraph, and the answer behind it. */
function cutAt(lines: readonly Line[], index: number): { question: string; rest: string } | undefined {
  const opens = isBlank(lines[index - 1]) || headingOf(lines[index - 1]?.text ?? '') !== undefined;
  const text = lines[index]?.text ?? '';
  const cut = opens && !/^\s{4}/u.test(text) ? boldQuestionOf(text.trim()) : undefined;
  return cut && labelLine(cut.question) === undefined ? cut : undefined;
}

/** The question of a line that begins a paragraph and is bold as a whole, or up to its number. */
function titleAt(lines: readonly Line[], index: number): string | undefined {
  const text = lines[index]?.text.trim() ?? '';
  if (!/^(?:\*\*|__)/u.test(text) || text.length > 400 || /^\s{4}/u.test(lines[index]?.text ?? '')) return undefined;
  if (!isBlank(lines[index - 1]) && !headingOf(lines[index - 1]?.text ?? '')) return undefined;
  const alone = NUMBER_ALONE.exec(text);
  if (alone) {
    const rest = text.slice(alone[0].length);
    return isQuestion(rest) ? `${alone[1]}. ${rest}` : undefined;
  }
  const words = withoutStrong(text);
  if (words === text) return undefined;
  if (numberedOf(words)) return words;
  const label = labelLine(words);
  if (label) return label.role === 'question' && label.text !== '' ? `${label.words}: ${label.text}` : undefined;
  return isQuestion(words) && !isBlank(lines[index + 1]) ? words : undefined;
}
