const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const LETTER = /\p{L}/gu;

/** Whether a text contains letters of a right-to-left script. */
export function hasRightToLeft(text: string): boolean {
  return text.search(RIGHT_TO_LEFT) >= 0;
}

/**
 * The direction of a text, by the majority of its letters, because the first may belong to a name. Undefined without
 * letters.
 */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const toLeft = text.match(RIGHT_TO_LEFT)?.filter((letter) => /\p{L}/u.test(letter)).length ?? 0;
  if (toLeft === 0) return /\p{L}/u.test(text) ? 'ltr' : undefined;
  const letters = text.match(LETTER)?.length ?? 0;
  return 2 * toLeft > letters ? 'rtl' : 'ltr';
}
