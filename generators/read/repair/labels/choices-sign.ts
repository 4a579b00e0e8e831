const SIGNS = [/(?:^|\s)\(?a\)\s/giu, /\s\(?b\)\s/giu, /\s\(?c\)\s/giu];

/** Whether choices are on one line: `a) this b) that c) both`. */
export function areOnOneLine(text: string): boolean {
  return areInOrder(SIGNS, text);
}

/**
 * Whether a text has a match of each pattern behind that of the one before. A single pattern for three of them would take
 * a time that grows with the cube of the line.
 *
 * @param signs - Global patterns.
 */
export function areInOrder(signs: readonly RegExp[], text: string): boolean {
  let at = 0;
  return signs.every((sign) => {
    sign.lastIndex = at;
    const isFound = sign.test(text);
    at = sign.lastIndex;
    return isFound;
  });
}
