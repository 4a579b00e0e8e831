import { isIrregular, lemmaOf } from './lemma.ts';
import type { Sentence, Token } from './sentence.ts';

/** Marks a word in capitals. */
const CAPS = '^';
const texts = new WeakMap<Sentence, string>();

/** The lemmas of a sentence, separated by spaces. Those in capitals are marked. */
export function markedLemmas(sentence: Sentence): string {
  let text = texts.get(sentence);
  if (text === undefined) {
    text = lemmasOf(sentence.tokens);
    texts.set(sentence, text);
  }
  return text;
}

/** The lemmas of some tokens, separated and enclosed by spaces. Those in capitals are marked. */
export function lemmasOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ lemma, caps }) => (caps ? CAPS : '') + lemma).join(' ')} `;
}

/**
 * Compiles a list of phrases to one pattern for lemmas that are separated by spaces. Longer phrases match first.
 *
 * @param phrases - The phrases, in the syntax of `compileStatement`.
 * @param flags - The flags of the regular expression.
 */
export function compilePhrases(phrases: readonly string[], flags = 'gu'): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  return new RegExp(`(?:${longestFirst.map(phraseSource).join('|')})(?= )`, flags);
}

function phraseSource(phrase: string): string {
  const words = phrase.trim().split(/\s+/u);
  if (words.every((word) => word.startsWith('[') || /^\.+$/u.test(word)))
    throw new Error(`The phrase "${phrase}" has no plain word.`);
  if (words.some((word) => word.startsWith('(') !== word.endsWith(')')))
    throw new Error(`The phrase "${phrase}" has blanks between its alternatives.`);
  return words
    .map((word) => {
      if (word === '..') return '(?: \\S+){0,3}?';
      if (word === '...') return '(?: \\S+){0,8}?';
      const optional = /^\[(.+)\]$/u.exec(word)?.[1];
      const choices = (optional ?? /^\((.+)\)$/u.exec(word)?.[1] ?? word).split('|').map(wordSource);
      return ` (?:${choices.join('|')})`.replace(/^(.*)$/u, optional ? '(?:$1)?' : '$1');
    })
    .join('');
}

function wordSource(word: string): string {
  const isCaps = isCapitals(word);
  const open = word.endsWith('*');
  const plain = open ? word.slice(0, -1).toLowerCase() : lemmaOf(word.toLowerCase());
  const escaped = plain.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
  return `\\${CAPS}${isCaps ? '' : '?'}${escaped}${open ? '\\S*' : ''}`;
}

/**
 * The beginnings of the most distinctive word in a phrase. A text must contain one of them in lower case to contain the
 * phrase.
 */
export function beginningsOf(phrase: string): string[] {
  const choices = phrase
    .trim()
    .split(/\s+/u)
    .filter((word) => !/^[[.]/u.test(word))
    .map((word) =>
      word
        .replace(/^\((.+)\)$/u, '$1')
        .split('|')
        .map(stableBeginning),
    );
  const shortest = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));
  return choices.sort((one, other) => shortest(other) - shortest(one))[0] ?? [''];
}

/** The beginning that all forms of a word share. Empty if they differ from the first letter. */
function stableBeginning(word: string): string {
  const lower = word.replace(/\*$/u, '').toLowerCase();
  if (word.endsWith('*') || isCapitals(word)) return lower;
  const lemma = lemmaOf(lower);
  if (isIrregular(lower)) return '';
  let shared = 0;
  while (shared < lemma.length && lower[shared] === lemma[shared]) shared++;
  return lemma.slice(0, shared).replace(/y$/u, '');
}

function isCapitals(word: string): boolean {
  return /^[A-Z][A-Z_]+$/u.test(word);
}
