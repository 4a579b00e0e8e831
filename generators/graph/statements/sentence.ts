import type { Glossary } from '../../read/index.ts';
import { wordUnitsOf } from './units.ts';

/** A word of a sentence. Offsets are 0-based and refer to the text that contains the sentence. */
export interface Token {
  /** In lower case, with straight apostrophes and without a possessive s. */
  word: string;
  /** The form that all inflections of the word share. */
  lemma: string;
  start: number;
  end: number;
  /** In capitals only: `RUN`, `ADD`. */
  caps: boolean;
  /** With an initial capital. */
  capital: boolean;
  /** The number of its clause in the sentence. */
  clause: number;
}

/** A sentence, divided into words and clauses. */
export interface Sentence {
  text: string;
  /** 0-based offset in the text that contains the sentence. */
  start: number;
  tokens: readonly Token[];
  asks: boolean;
}

/** Words that begin a clause anywhere. */
const OPENERS: ReadonlySet<string> = new Set(
  'because although though whereas while unless until but yet which who whose whom whenever when if where'.split(' '),
);
/** Words that begin a clause after a comma. */
const AFTER_COMMA: ReadonlySet<string> = new Set(
  `and or so then if when where since as nor it this that they these those he she we you i there now today use run
  instead rather not even however therefore hence after before for what how nobody everybody everyone people`.split(
    /\s+/u,
  ),
);
/** Words that begin a clause or phrase that ends at a comma. */
const LEADING: ReadonlySet<string> = new Set(
  `if when whenever where once to after before while for with on in at as since because although though unless until given
  thanks from by without under during like unlike instead rather`.split(/\s+/u),
);
const NOT_OPENING: ReadonlySet<string> = new Set('nothing anything all none everything'.split(' '));
const BREAK = /[;—–]|\s-\s|[:：](?=\s|$)/u;

/**
 * Divides a sentence into words and clauses.
 *
 * @param text - The sentence.
 * @param offset - The 0-based offset of the sentence in its text.
 * @param glossary - Translates the words to English.
 */
export function sentenceOf(text: string, offset = 0, glossary?: Glossary): Sentence {
  const tokens: Token[] = [];
  let clause = 0;
  let newest = 0;
  let last = 0;
  const outer: number[] = [];
  /** The first word of each clause. */
  const leads: string[] = [];
  for (const { written, index, words, translated } of wordUnitsOf(text, glossary)) {
    const between = text.slice(last, index);
    const word = words[0]?.word ?? '';
    // Most words are separated only by a space.
    const isPlain = between === ' ' || between === '';
    if (!isPlain) {
      for (const mark of between.match(/[()]/gu) ?? []) {
        if (mark === '(') outer.push(clause);
        clause = mark === '(' ? ++newest : (outer.pop() ?? clause);
      }
    }
    const opens =
      (OPENERS.has(word) && !NOT_OPENING.has(tokens.at(-1)?.word ?? '')) ||
      (word === 'so' && text.startsWith('so that ', index)) ||
      (!isPlain &&
        (BREAK.test(between) ||
          (between.includes(',') && (AFTER_COMMA.has(word) || LEADING.has(leads[clause] ?? '')))));
    if (tokens.length > 0 && opens) clause = ++newest;
    leads[clause] ??= word;
    last = index + written.length;
    const capital = !translated && /^\p{Lu}/u.test(written);
    const caps = capital && /^[A-Z][A-Z_]+s?$/u.test(written);
    const place = { start: offset + index, end: offset + last, clause, capital, caps: caps && words.length === 1 };
    for (const each of words) tokens.push({ ...each, ...place });
  }
  return { text, start: offset, tokens, asks: /\?["'”’*_)`]{0,4}\s*$/u.test(text) };
}

const END = /[.!?]["'”’)*_`]{0,4}(?=\s|$)|\n\s*\n/gu;
const ABBREVIATED = /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|approx|ca|no|fig|incl|resp|cf|[A-Z])\.$/u;

/**
 * Divides a text into sentences. A period inside a name, number or abbreviation does not end one.
 *
 * @returns 0-based offsets. The end is exclusive.
 */
export function sentencesIn(text: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let start = 0;
  for (const { 0: mark, index } of text.matchAll(END)) {
    const end = index + mark.length;
    if (ABBREVIATED.test(text.slice(Math.max(0, index - 8), index + 1))) continue;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}
