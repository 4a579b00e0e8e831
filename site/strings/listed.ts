/** `a, b and c`. In: the word between the last two. */
export function listed(words: readonly string[], and: string): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${and} `);
}

/** What can be done, one after the other, without what cannot. */
export function given(...words: readonly (string | false)[]): string {
  return words.filter((word) => word !== false).join(', ');
}
