/** Whether a line may be the first of some choices: `a) text`, `- **A.** text`. */
export const mayBeginChoices = (text: string): boolean =>
  /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?\(?[aA][).](?:\*\*|__)?\s+\S/u.test(text);

/** Whether a line is one of some choices: `b) text`. Choices may ask: `Which question is asked first?`. */
export const isChoice = (text: string): boolean =>
  /^\s*(?:[-*+]\s+)?(?:\[[ xX]\]\s+)?(?:\*\*|__)?\(?[a-hA-H][).](?:\*\*|__)?\s+\S/u.test(text);
