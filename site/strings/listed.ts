/**
 * Joins words as in `a, b and c`.
 *
 * @param words - The words.
 * @param and - The conjunction before the last word.
 */
export function listed(words: readonly string[], and: string): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${and} `);
}

/** Joins the words that are not false with commas. */
export function given(...words: readonly (string | false)[]): string {
  return words.filter((word) => word !== false).join(', ');
}
