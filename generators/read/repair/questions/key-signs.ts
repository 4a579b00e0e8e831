import { labelLine } from '../../labels/index.ts';
import { isAnswerKeyTitle } from '../../labels/titles.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';

/** `Solution (sample): text` */
const LABELLED = /^[*_]{0,3}(\p{L}{2,20})(?: ?\([^()]{1,40}\))? ?[:：][*_]{0,3}\s*(.*)$/u;
/** The subject of a key: `Solutions — Exam 1`. */
const OF_WHAT = /[ \t]*[:：–—(-].*$/u;

/** The answer in an item, `Answer: text`; undefined if it has no such label. */
export function answerIn(text: string): string | undefined {
  const [, label = '', rest = ''] = LABELLED.exec(text) ?? [];
  if (label === '') return undefined;
  // In some languages, the same word means answer and fix.
  return isAnswerKeyTitle(label) || labelLine(`${label}: ${rest}`)?.role === 'answer' ? rest : undefined;
}

/** Whether a line is the title of answers to the items above. */
export function isKeyTitle(line: string): boolean {
  if (line.length > 80 || numberedOf(line)) return false;
  return isAnswerKeyTitle(plain(headingOf(line)?.text ?? line).replace(OF_WHAT, ''));
}
