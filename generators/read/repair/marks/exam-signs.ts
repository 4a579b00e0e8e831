/** Whether a line may be in a style that only exams and revision lists have, see exam-styles.ts. */
export const mayStyleExam = (text: string): boolean =>
  /^\s{0,3}(?:\*\d{1,3}[.)]\s|[一二三]、|\d{1,3}[.)][\p{L}¿«„“"]|[-–—]?\s?[QA]\s?[-–—]\s?\S)|^[^|:]*:\s[^|]*\s\|\s\p{L}|[:：].*[?？؟].*[?？؟]|^ {0,3}(?:[-*+]\s+)?(?:\*\*|__)?\p{L}{2,20}(?:\s?#?\d{1,3})?\s?[:：](?:\*\*|__)?\s+\S.*[?？؟]|^(?:#{1,6}\s+(?:\d{1,3}[.)]\p{L}|\p{L}{3,20}\s\d{1,3}\s)|(?:\*\*|__)\p{L}{3,20}\s\d{1,3}[.:)]?(?:\*\*|__))|^\s+\d{1,2}\.\d{1,2}[.)]?\s|[(（]\p{L}[\p{L} ]{2,20}[:：][^()（）]+[)）][.。]?$/u.test(
    text,
  );
