import { isIrregular, lemmaOf } from './lemma.ts';
import type { Sentence, Token } from './sentence.ts';

/** Stands in front of a word in capitals. */
const CAPS = '^';
const texts = new WeakMap<Sentence, string>();

/** The lemmas of a sentence between blanks; those in capitals with a mark in front. */
export function markedLemmas(sentence: Sentence): string {
  let text = texts.get(sentence);
  if (text === undefined) {
    text = lemmasOf(sentence.tokens);
    texts.set(sentence, text);
  }
  return text;
}

/** The lemmas of some tokens between blanks, with one at each end; those in capitals with a mark in front. */
export function lemmasOf(tokens: readonly Token[]): string {
  return ` ${tokens.map(({ lemma, caps }) => (caps ? CAPS : '') + lemma).join(' ')} `;
}

/**
 * One pattern for a list of phrases, to be looked for in lemmas between blanks; longer ones first. Phrases are read as
 * compileStatement says.
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

/** What a text in lower case must hold for a phrase to be in it: one of the beginnings of its most telling word. */
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

/** The letters that all forms of a word share; none of a word whose forms differ from the first letter on. */
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
