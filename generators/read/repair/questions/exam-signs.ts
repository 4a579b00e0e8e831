/**
 * `(True/False)` behind a statement, `True or False:` before it or as a title, `a)` as the mark of an item, questions on
 * one line, and an answer that is quoted.
 */
const SIGN =
  /[([（]\s*\p{L}{1,12}\s*[/|,／]\s*\p{L}{1,12}\s*[)\]）]|\p{L}(?:\s\p{L}{1,6}\s|\/)\p{L}{2,12}\s?\??[:：]|^\s{0,3}#+\s+\P{L}*\p{L}{2,12}(?:\s?\/\s?|\s\p{L}{1,6}\s)\p{L}{2,12}(?:\s\p{L}+)?[\s?:]*$|^\s{0,3}(?:\*\*)?[aA][.)]|^\s{0,3}>\s?\S|^\*\*\p{L}[\p{L}\p{M} ]{0,24}:\*\*|[?？؟].*[?？؟]/u;

/** Whether a line may belong to an exam in one of the styles of exams.ts. */
export const mayBelongToExam = (text: string): boolean => SIGN.test(text);
