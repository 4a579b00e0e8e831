/** A pattern that finds any of some words or phrases as whole words, longest first. */
export function anyOf(words: readonly string[], flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives(words)})(?![\\p{L}\\p{M}\\p{N}])`, flags);
}

/** The alternatives of a pattern, escaped, longest first; a space in a phrase stands for any white space. */
export function alternatives(words: readonly string[]): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+')).join('|');
}
