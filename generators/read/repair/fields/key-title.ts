import { isAnswerKeyTitle } from '../../labels/titles.ts';
import { headingOf } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';

/** The text after the title of an answer key on the same line; undefined if the line has no such title. */
export function keyAt(text: string): string | undefined {
  const [, title = '', rest = ''] = /^([^:：\d]{2,40})[:：]?\s*(.*)$/u.exec(plain(headingOf(text)?.text ?? text)) ?? [];
  return isAnswerKeyTitle(title) ? rest : undefined;
}
