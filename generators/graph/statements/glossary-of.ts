import { type Glossary, glossaries, languages } from '../../read/index.ts';
import { once } from '../../report/index.ts';
import { lemmaOf } from './lemma.ts';

const small: ReadonlySet<string> = new Set(languages.find(({ code }) => code === 'en')?.stopWords);
/** Small words of other languages. */
const foreign: ReadonlySet<string> = new Set(
  languages.flatMap(({ code, stopWords = [] }) => (code === 'en' ? [] : stopWords)),
);

interface Known {
  all: readonly Glossary[];
  /** What a word tells: of each glossary 1 where it is a word of its language and not of English, -1 where it is the other way round. */
  tells: ReadonlyMap<string, Int8Array>;
}

const known = once((): Known => {
  const byLanguage = glossaries();
  const found = languages.flatMap(({ code, stopWords = [] }) => {
    const glossary = byLanguage[code];
    return glossary ? [{ glossary, stopWords }] : [];
  });
  /** Words of English: the small ones, and all that a glossary knows another word for. */
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

/** In characters. */
const LOOKED_AT = 4000;
const WORD = /[\p{L}\p{M}]+/gu;
/** One long word could be a name. */
const LEAST = 2;
/** In letters: short words are those that hold sentences together, and tell more of a language. */
const SHORT = 4;

/** Letters that English hardly has. */
const ACCENT = /[\u00C0-\u024F]/u;

/** Most texts are English, and need not be weighed: they have small words that no other language has, and none of others. */
function isPlainEnglish(words: readonly string[]): boolean {
  return (
    words.some((word) => small.has(word) && !foreign.has(word)) &&
    !words.some((word) => (foreign.has(word) && !small.has(word)) || ACCENT.test(word))
  );
}

/** The glossary of the language that a text is in; undefined for English, and for a language that has none. */
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
