import { ELISION, type Glossary } from '../../read/index.ts';
import { remember } from '../../report/index.ts';
import { lemmaOf } from './lemma.ts';

/** A word of a sentence, or a phrase that a glossary translates as a whole. */
export interface WordUnit {
  written: string;
  /** 0-based offset in the sentence. */
  index: number;
  words: readonly { word: string; lemma: string }[];
  /** Translated to English, so that its capital does not make it a name. */
  translated: boolean;
}

const WORD =
  /-{1,2}[a-zA-Z][\w-]*(?:=[^\s`"',;)]+)?|[\p{L}\p{N}_$/@~.#]*[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_+#/=@$%]|[.:'’-](?=[\p{L}\p{N}_/{]))*|[=≠→]|->|=>/gu;
const CONTRACTED = /^(.+?)n't$/u;
const FULL: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/**
 * The words and phrases of a sentence in order.
 *
 * @param text - The sentence.
 * @param glossary - The glossary for its language. Undefined for English.
 */
export function wordUnitsOf(text: string, glossary: Glossary | undefined): WordUnit[] {
  if (glossary) return translated(text, glossary);
  return Array.from(text.matchAll(WORD), ({ 0: written, index }) => ({
    written,
    index,
    words: wordsOf(written),
    translated: false,
  }));
}

const MOST_WORDS = 20_000;

/** The word, or the two words of a contraction such as `can't`. */
const wordsOf = remember((written): WordUnit['words'] => {
  const word = written.toLowerCase().replaceAll('’', "'").replace(/'s?$/u, '');
  const denied = word === 'cannot' ? 'can' : CONTRACTED.exec(word)?.[1];
  return (denied === undefined ? [word] : [FULL[denied] ?? denied, 'not']).map(inEnglish);
}, MOST_WORDS);

function inEnglish(word: string): WordUnit['words'][number] {
  return { word, lemma: lemmaOf(word) };
}

interface Part {
  written: string;
  index: number;
}

function translated(text: string, glossary: Glossary): WordUnit[] {
  const parts = [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => partsOf(written, index, glossary));
  const units: WordUnit[] = [];
  for (let at = 0; at < parts.length; ) {
    const first = parts[at];
    if (!first) break;
    const known = longestAt(parts, at, glossary);
    const last = parts[at + (known?.length ?? 1) - 1] ?? first;
    units.push({
      written: text.slice(first.index, last.index + last.written.length),
      index: first.index,
      words: known?.english.map(inEnglish) ?? [native(first.written, glossary)],
      translated: known !== undefined,
    });
    at += known?.length ?? 1;
  }
  return glossary.concord ? withoutConcord(units) : units;
}

/** Splits elided words: `l'image` is two words. */
function partsOf(written: string, index: number, { enclitic }: Glossary): Part[] {
  const parts: Part[] = [];
  let start = index;
  for (const part of written.split(ELISION)) {
    const own = enclitic ? part.replace(enclitic, '') : part;
    if (part !== '') parts.push({ written: own === '' ? part : own, index: start });
    start += part.length + 1;
  }
  return parts;
}

function longestAt(
  parts: readonly Part[],
  at: number,
  { english, longest }: Glossary,
): { english: readonly string[]; length: number } | undefined {
  for (let length = Math.min(longest, parts.length - at); length > 0; length--) {
    const phrase = parts.slice(at, at + length).map(({ written }) => written.toLowerCase());
    const found = english.get(phrase.join(' '));
    if (found && (length > 1 || !isName(parts[at]?.written ?? ''))) return { english: found, length };
  }
  return undefined;
}

/** Whether a word is a name in capitals, such as `RUN` or `ADD`, even if it is also a word of the language. */
function isName(written: string): boolean {
  return /^[A-Z][A-Z_]+$/u.test(written);
}

const LEAST_STEM = 4;

function native(written: string, { ending }: Glossary): WordUnit['words'][number] {
  const word = written.toLowerCase();
  const stem = ending && /^\p{L}+$/u.test(word) && !isName(written) ? word.replace(ending, '') : word;
  return { word, lemma: lemmaOf(stem.length < LEAST_STEM ? word : stem) };
}

const NEGATIONS: ReadonlySet<string> = new Set(['not', 'no', 'never', 'nobody', 'nothing', 'none', 'neither', 'nor']);

/** Replaces a second negation by "any", because it reinforces the first (negative concord). */
function withoutConcord(units: readonly WordUnit[]): WordUnit[] {
  let isNegated = false;
  return units.map((unit) => {
    const [{ word } = { word: '' }] = unit.words;
    if (word === 'but' || word === 'and') isNegated = false;
    if (!NEGATIONS.has(word)) return unit;
    const again = isNegated;
    isNegated = true;
    return again ? { ...unit, words: [inEnglish('any')] } : unit;
  });
}
