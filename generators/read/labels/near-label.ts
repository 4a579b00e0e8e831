import { labelOf, labelWords } from './index.ts';

/** Shorter words are near to too many others. */
const SHORTEST = 5;

/**
 * The label that words nearly are: one letter wrong, missing, too many or two swapped.
 * Undefined for words that are a label, or near none. In: plain text without the colon.
 */
export function nearLabel(words: string): string | undefined {
  const word = words.trim().toLowerCase();
  if (word.length < SHORTEST || word.length > 40 || labelOf(words)) return undefined;
  for (const known of labelWords) {
    if (known.length < SHORTEST || Math.abs(known.length - word.length) > 1 || known[0] !== word[0]) continue;
    // A plural is another word, not a slip.
    if (known === `${word}s` || word === `${known}s`) continue;
    if (editsBetween(word, known) <= 1) return known;
  }
  return undefined;
}

/** Inserts, deletes, replacements and swaps of neighbours (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (before[j - 2] ?? 0) + 1);
      next.push(edits);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? b.length;
}
