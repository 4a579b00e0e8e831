import { type Glossary, languages } from '../../read/index.ts';
import { lemmaOf } from './lemma.ts';

/** Words of English: the small ones, and all that a glossary knows another word for. */
const english: ReadonlySet<string> = new Set([
  ...(languages.find(({ code }) => code === 'en')?.stopWords ?? []),
  ...languages.flatMap(({ glossary }) => [...(glossary?.english.values() ?? [])].flat()),
]);
const glossaries: readonly Glossary[] = languages.flatMap(({ glossary }) => glossary ?? []);

/** What a word tells: of each glossary 1 where it is a word of its language and not of English, -1 where it is the other way round. */
const tells = new Map<string, Int8Array>();
languages
  .filter(({ glossary }) => glossary)
  .forEach(({ glossary, stopWords = [] }, at) => {
    const native = new Set([...(glossary?.english.keys() ?? []), ...stopWords]);
    const tell = (word: string, sign: 1 | -1): void => {
      const row = tells.get(word) ?? new Int8Array(glossaries.length);
      row[at] = sign;
      tells.set(word, row);
    };
    for (const word of native) {
      const isShared = english.has(word) || lemmaOf(glossary?.english.get(word)?.[0] ?? '') === lemmaOf(word);
      if (!isShared) tell(word, 1);
    }
    for (const word of english) if (!native.has(word)) tell(word, -1);
  });

/** In characters. */
const LOOKED_AT = 4000;
const WORD = /[\p{L}\p{M}]+/gu;
/** One long word could be a name. */
const LEAST = 2;
/** In letters: short words are those that hold sentences together, and tell more of a language. */
const SHORT = 4;

/** The glossary of the language that a text is in; undefined for English, and for a language that has none. */
export function glossaryOf(text: string): Glossary | undefined {
  const own = glossaries.map(() => 0);
  const others = glossaries.map(() => 0);
  for (const word of text.slice(0, LOOKED_AT).toLowerCase().match(WORD) ?? []) {
    const weight = word.length <= SHORT ? 2 : 1;
    tells.get(word)?.forEach((sign, at) => {
      const side = sign > 0 ? own : others;
      if (sign !== 0) side[at] = (side[at] ?? 0) + weight;
    });
  }
  const leads = own.map((hits, at) => (hits < LEAST ? 0 : hits - (others[at] ?? 0)));
  const most = Math.max(0, ...leads);
  return most > 0 ? glossaries[leads.indexOf(most)] : undefined;
}
