/** Whether a line may be the first of some choices: `a) text`, `- **A.** text`. */
export const mayBeginChoices = (text: string): boolean =>
  /^\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?\(?[aA][).](?:\*\*|__)?\s+\S/u.test(text);
