import { itemLabel, labelOf } from '../../labels/index.ts';

/**
 * `(True/False)` behind a statement, `True or False:` before it or as a title, a word alone, `a)` as the mark of an item, questions on
 * one line, headings of two words, an answer that is quoted, a numbered sentence with something in bold.
 */
const SIGN =
  /[([（]\s*\p{L}{1,12}\s*[/|,／]\s*\p{L}{1,12}\s*[)\]）]|\p{L}(?:\s\p{L}{1,6}\s|\/)\p{L}{2,12}\s?\??[:：]|^\s{0,3}#+\s+\P{L}*\p{L}{2,12}(?:\s?\/\s?|\s\p{L}{1,6}\s)\p{L}{2,12}(?:\s\p{L}+)?[\s?:]*$|^#{1,6}\s\p{L}{2,20}\s\p{L}{2,20}\s*$|^\s{0,3}(?:#{1,6}\s)?(?:\*\*)?[aA][.)]|^\**\p{L}{1,12}[.!]?\**[.!]?$|^\s{0,3}\d{1,3}[.)]\s.*\S\s?(?:\*\*|__)|^\s{0,3}>\s?\S|[?？؟].*[?？؟]/iu;
/** `text **Answer:** no` */
const INSIDE = /\S\s(?:\*\*|__)(\p{L}+)[^*_]{0,60}(?:\*\*|__)/u;

/** Whether a line may belong to an exam in one of the styles of exams.ts; one of them needs the label of an answer. */
export function mayBelongToExam(text: string): boolean {
  return (
    SIGN.test(text) ||
    labelOf(INSIDE.exec(text)?.[1] ?? '')?.role === 'answer' ||
    (/^\s{0,3}(?:\*\*|__)/u.test(text) && itemLabel(text)?.role === 'answer')
  );
}
