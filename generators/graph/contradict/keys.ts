import { slugOf } from '../ids.ts';
import { createStems } from '../same/index.ts';

const stems = createStems();
const WORDS_AND_NUMBERS = /\p{N}+(?:[.,]\p{N}+)*/gu;

/** The sorted stems of a phrase, including numbers: `Ubuntu 24.04` is not `Ubuntu`. Empty if it names nothing. */
export function keyOf(phrase: string): string {
  return [...new Set([...stems(phrase), ...(phrase.match(WORDS_AND_NUMBERS) ?? [])])].sort().join(' ');
}

/**
 * The keys of a label: of the whole, and of parts in brackets or between slashes. `Standard (Ubuntu)` is also `Ubuntu`.
 */
export function keysOf(label: string): string[] {
  const parts = [label, ...label.split(/\s*[()/]\s*/u)];
  return [...new Set(parts.map(keyOf))].filter((key) => key !== '');
}

/** The stems of a text. */
export function stemsOf(text: string): Set<string> {
  return new Set(stems(text));
}

/** Part of a claim's id. */
export function idPart(...parts: string[]): string {
  return slugOf(parts.join(' '));
}

/** Whether two sets have anything in common. */
export function overlaps(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((item) => b.has(item));
}
