import { labelLine } from '../../labels/index.ts';
import { isAnswerKeyTitle } from '../../labels/titles.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';

/** `Solution (sample): text` */
const LABELLED = /^[*_]{0,3}(\p{L}{2,20})(?: ?\([^()]{1,40}\))? ?[:：][*_]{0,3}\s*(.*)$/u;
/** What a key is the key of: `Solutions — Exam 1`. */
const OF_WHAT = /[ \t]*[:：–—(-].*$/u;

/** What an item answers, `Answer: text`; undefined where it has no such label. */
export function answerIn(text: string): string | undefined {
  const [, label = '', rest = ''] = LABELLED.exec(text) ?? [];
  if (label === '') return undefined;
  // Some languages have one word for what answers a question and what mends a fault.
  return isAnswerKeyTitle(label) || labelLine(`${label}: ${rest}`)?.role === 'answer' ? rest : undefined;
}

/** Whether a line announces the answers to the items above it. */
export function isKeyTitle(line: string): boolean {
  if (line.length > 80 || numberedOf(line)) return false;
  return isAnswerKeyTitle(plain(headingOf(line)?.text ?? line).replace(OF_WHAT, ''));
}
