import { type Glossary, glossaries, languages } from '../../read/index.ts';
import { once } from '../../report/index.ts';
import { lemmaOf } from './lemma.ts';

const small: ReadonlySet<string> = new Set(languages.find(({ code }) => code === 'en')?.stopWords);
/** Stop words of other languages. */
const foreign: ReadonlySet<string> = new Set(
  languages.flatMap(({ code, stopWords = [] }) => (code === 'en' ? [] : stopWords)),
);

interface Known {
  all: readonly Glossary[];
  /**
   * For each word, one value per glossary: 1 if only its language has the word, -1 if only English has it, otherwise 0.
   */
  tells: ReadonlyMap<string, Int8Array>;
}

const known = once((): Known => {
  const byLanguage = glossaries();
  const found = languages.flatMap(({ code, stopWords = [] }) => {
    const glossary = byLanguage[code];
    return glossary ? [{ glossary, stopWords }] : [];
  });
  /** English words: stop words, and words that appear as translations in a glossary. */
  const english = new Set([...small, ...found.flatMap(({ glossary }) => [...glossary.english.values()].flat())]);
  const tells = new Map<string, Int8Array>();
  found.forEach(({ glossary, stopWords }, at) => {
    const native = new Set([...glossary.english.keys(), ...stopWords]);
    const tell = (word: string, sign: 1 | -1): void => {
      const row = tells.get(word) ?? new Int8Array(found.length);
      row[at] = sign;
      tells.set(word, row);
    };
    for (const word of native) {
      const isShared = english.has(word) || lemmaOf(glossary.english.get(word)?.[0] ?? '') === lemmaOf(word);
      if (!isShared) tell(word, 1);
    }
    for (const word of english) if (!native.has(word)) tell(word, -1);
  });
  return { all: found.map(({ glossary }) => glossary), tells };
});

/** How much of a text is examined, in characters. */
const LOOKED_AT = 4000;
const WORD = /[\p{L}\p{M}]+/gu;
/** Minimum score. A single long word could be a name. */
const LEAST = 2;
/** In letters. Short words are mostly function words, which identify a language better. */
const SHORT = 4;

/** Letters that are rare in English. */
const ACCENT = /[\u00C0-\u024F]/u;

/** A quick check for the most common case: a text with stop words that only English has and none of other languages. */
function isPlainEnglish(words: readonly string[]): boolean {
  return (
    words.some((word) => small.has(word) && !foreign.has(word)) &&
    !words.some((word) => (foreign.has(word) && !small.has(word)) || ACCENT.test(word))
  );
}

/** The glossary for the language of a text. Undefined for English and for languages without a glossary. */
export function glossaryOf(text: string): Glossary | undefined {
  const words = text.slice(0, LOOKED_AT).toLowerCase().match(WORD) ?? [];
  if (isPlainEnglish(words)) return undefined;
  const { all, tells } = known();
  const own = all.map(() => 0);
  const others = all.map(() => 0);
  for (const word of words) {
    const weight = word.length <= SHORT ? 2 : 1;
    tells.get(word)?.forEach((sign, at) => {
      const side = sign > 0 ? own : others;
      if (sign !== 0) side[at] = (side[at] ?? 0) + weight;
    });
  }
  const leads = own.map((hits, at) => (hits < LEAST ? 0 : hits - (others[at] ?? 0)));
  const most = Math.max(0, ...leads);
  return most > 0 ? all[leads.indexOf(most)] : undefined;
}

const ofNotes = new WeakMap<object, Glossary | false>();

/** The glossary for the language of a note, which is determined once. */
export function noteGlossaryOf(note: { readonly markdown: string }): Glossary | undefined {
  const found = ofNotes.get(note) ?? glossaryOf(note.markdown) ?? false;
  ofNotes.set(note, found);
  return found || undefined;
}
