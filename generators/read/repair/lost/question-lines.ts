import { labelOf } from '../../labels/index.ts';
import { labelLine } from '../../labels/label-line.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, isTableRow, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import { cardMarks } from '../card-marks.ts';
import type { Rule } from '../rule.ts';

const ANSWER = /[?？؟.!]["”')\]]*(?:\*\*|__)?\s+(?=(?:\*\*|__)?(\p{L}[\p{L}\p{M} ]{0,24})(?:\*\*|__)?[:：])/gu;

/** `What is it? -> A thing`. */
const SIGNED = /^ {0,3}([^\s>|#*+-][^|]{6,200}?[?？؟])\s*(?:[-=]>|[→⇒➜]|[-–—:：])\s+(\S.*)$/u;
const BOLD_LABEL = /^\*\*([^*]+):\*\*/u;
/** How many such lines a text has before they are questions: one alone may be a thought. */
const OFTEN = 2;

/**
 * Cuts a question from the answer that stands on the same line: `Q: What is it? A: A thing.`, and, where there are several,
 * `What is it? -> A thing`.
 */
export const questionLines: Rule = {
  name: 'question-lines',
  apply(lines) {
    const areas = areasOf(lines);
    const result: Line[] = [];
    let depth = 0;
    const isOften = lines.filter(({ text }, index) => areas[index] === 'text' && SIGNED.test(text)).length >= OFTEN;
    lines.forEach((line, index) => {
      const heading = areas[index] === 'text' ? headingOf(line.text) : undefined;
      if (heading) depth = isQuestion(heading.text) ? heading.depth - 1 : heading.depth;
      const parts =
        areas[index] === 'text' ? (partsOf(line.text) ?? (isOften ? signedParts(line.text) : undefined)) : undefined;
      if (!parts) {
        result.push(line);
        return;
      }
      if (!bulletOf(line.text)) pushBlank(result, line);
      const asHeading = depth > 0 && !bulletOf(line.text);
      for (const part of parts) {
        const text = asHeading && part === parts[0] ? `${cardMarks(depth)} ${part.replace(BOLD_LABEL, '$1:')}` : part;
        result.push({ ...line, text, rule: 'question-lines' });
        if (!bulletOf(line.text) && part === parts[0]) pushBlank(result, line);
      }
      if (!bulletOf(line.text) && !isBlank(lines[index + 1])) pushBlank(result, line);
    });
    return result.length === lines.length ? lines : result;
  },
};

/** A number stays with the question, which it marks well enough. */
function signedParts(line: string): string[] | undefined {
  const [, question = '', answer = ''] = SIGNED.exec(line) ?? [];
  if (question === '' || labelLine(question)) return undefined;
  return numberedOf(question) ? [question, answer] : [`**Q:** ${question}`, `**A:** ${answer}`];
}

function partsOf(line: string): string[] | undefined {
  if (!/[:：]/u.test(line)) return undefined;
  if (headingOf(line) || isTableRow(line) || /^\s*>/u.test(line)) return undefined;
  const bullet = bulletOf(line);
  // Bold over the whole question hides its colon.
  const body = (bullet?.text ?? line.trim()).replace(/^(\*\*|__)((?:(?!\1).){3,400})\1(?=\s)/u, unmarked);
  if (labelLine(body)?.role !== 'question') return undefined;
  const cut = [...body.matchAll(ANSWER)].find((match) => labelOf(match[1] ?? '')?.role === 'answer');
  if (!cut) return undefined;
  const at = cut.index + cut[0].length;
  const question = marked(body.slice(0, at).trimEnd());
  const answer = marked(body.slice(at));
  return [question, answer].map((text) => (bullet ? `${bullet.indent}${bullet.mark} ${text}` : text));
}

/** `**Q: text**` and `Q: text` as `**Q:** text`. */
function marked(text: string): string {
  const label = labelLine(text.replace(/^(\*\*|__)(.*)\1$/u, '$2'));
  return label ? `**${label.words.replace(/[*_]/gu, '')}:** ${label.text}` : text;
}

function unmarked(whole: string, _mark: string, inner: string): string {
  const label = labelLine(inner);
  return label?.role === 'question' && label.text !== '' ? inner : whole;
}
