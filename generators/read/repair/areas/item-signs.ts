import { labelLine } from '../../labels/index.ts';
import type { Line } from '../../lines/line.ts';
import { bulletOf, headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, withoutStrong } from '../../lines/text.ts';

/** The rules of a line that was moved out of an item, and of the item itself. */
export const CONTENTS = 'item-contents';
export const INTRODUCTION = 'introducing-item';

/** For Markdown, questions with less indentation are at the left margin. */
const INDENTED = /^ {2,8}\S/u;
/** A question in bold or before an arrow, followed by its answer. */
const ANSWERED = /[?？؟](?:(?:\*\*|__)\s+|\s*(?:[-=]>|[→⇒➜])\s+)\S/u;

/** Whether a line was an item that introduced what is below it. It is not a continuation of anything above. */
export function wasIntroduction(line: Line | undefined): boolean {
  return line?.rule === INTRODUCTION;
}

/** Whether a line may be a question inside an item. */
export const mayAskInside = (text: string): boolean => INDENTED.test(text) && (asks(text) || isAnswered(text));

/** Whether a question is followed by its answer on the same line. */
export const isAnswered = (text: string): boolean => ANSWERED.test(text);

/** Whether a line is a question, behind any marker. */
export function asks(text: string): boolean {
  const plain = text.trim();
  const words = headingOf(plain)?.text ?? (bulletOf(plain) ?? numberedOf(plain))?.text ?? plain;
  return isQuestion(withoutStrong(words)) || labelLine(words)?.role === 'question';
}
