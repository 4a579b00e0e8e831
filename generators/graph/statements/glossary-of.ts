import { type Glossary, languages } from '../../read/index.ts';
import { lemmaOf } from './lemma.ts';

interface Known {
  glossary: Glossary;
  /** Words that English has not. */
  own: ReadonlySet<string>;
  /** Words of English that the language has not. */
  english: ReadonlySet<string>;
}

/** Words of English: the small ones, and all that a glossary knows another word for. */
const english: readonly string[] = [
  ...new Set([
    ...(languages.find(({ code }) => code === 'en')?.stopWords ?? []),
    ...languages.flatMap(({ glossary }) => [...(glossary?.english.values() ?? [])].flat()),
  ]),
];
const known: readonly Known[] = languages.flatMap(({ glossary, stopWords = [] }) => {
  if (!glossary) return [];
  const native = new Set([...glossary.english.keys(), ...stopWords]);
  const shared = new Set(english.filter((word) => native.has(word)));
  const own = [...native].filter(
    (word) => !shared.has(word) && lemmaOf(glossary.english.get(word)?.[0] ?? '') !== lemmaOf(word),
  );
  return [{ glossary, own: new Set(own), english: new Set(english.filter((word) => !shared.has(word))) }];
});

/** In characters. */
const LOOKED_AT = 4000;
const WORD = /[\p{L}\p{M}]+/gu;

/** The glossary of the language that a text is in; undefined for English, and for a language that has none. */
export function glossaryOf(text: string): Glossary | undefined {
  const words = text.slice(0, LOOKED_AT).toLowerCase().match(WORD) ?? [];
  let most = 0;
  let found: Glossary | undefined;
  for (const { glossary, own, english: others } of known) {
    const hits = count(words, own);
    const lead = hits < LEAST ? 0 : hits - count(words, others);
    if (lead > most) [most, found] = [lead, glossary];
  }
  return found;
}

/** One long word could be a name. */
const LEAST = 2;
/** In letters: short words are those that hold sentences together, and tell more of a language. */
const SHORT = 4;

function count(words: readonly string[], own: ReadonlySet<string>): number {
  return words.reduce((sum, word) => sum + (own.has(word) ? (word.length <= SHORT ? 2 : 1) : 0), 0);
}
