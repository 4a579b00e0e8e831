/** `a, b and c`. In: the word between the last two. */
export function listed(words: readonly string[], and: string): string {
  return [words.slice(0, -1).join(', '), words.at(-1)].filter(Boolean).join(` ${and} `);
}
