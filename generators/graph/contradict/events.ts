import type { Token } from '../statements/index.ts';

/** Lemmas of what happens to one thing once. */
const ONCE: ReadonlySet<string> = new Set(
  `sign ratify fight found born die di begin start break end conclud finish fall invent discover establish assassinat execut
  crown happen occur take tak abolish annex conquer invad independent declar launch releas publish`.split(/\s+/u),
);
/** By lemma, the word that stands for it; an empty one says no more than that something happened. */
const SAME: Readonly<Record<string, string>> = {
  start: 'begin',
  break: 'begin',
  out: '',
  conclud: 'end',
  finish: 'end',
  fight: '',
  happen: '',
  occur: '',
  tak: '',
  take: '',
  place: '',
  plac: '',
};
const YEAR = /^(?:1\d{3}|20\d{2})$/u;
const DATED = /\bin (?:1\d{3}|20\d{2})\b/u;

/** Whether a sentence may tell the year of an event: a quick look before it is cut into words. */
export function mayTellYear(sentence: string): boolean {
  return DATED.test(sentence);
}

/**
 * The position of the verb in a sentence with the year of a one-time event: "The Treaty of Versailles was signed in
 * 1919". Undefined for other sentences, and for subjects without a proper name, because other things may share the
 * name.
 */
export function eventVerbOf(tokens: readonly Token[]): number | undefined {
  const last = tokens.at(-1);
  if (!last || !YEAR.test(last.word) || tokens.at(-2)?.word !== 'in') return undefined;
  if (tokens.some(({ word }, at) => at < tokens.length - 1 && /^\d/u.test(word))) return undefined;
  const verb = tokens.findIndex(({ lemma }, at) => at > 0 && (lemma === 'be' || ONCE.has(lemma)));
  if (verb < 1 || !tokens.slice(verb).some(({ lemma }) => ONCE.has(lemma))) return undefined;
  const subject = tokens.slice(0, verb);
  const capitals = subject.filter(({ capital }, at) => capital && (at > 0 || subject.length > 1)).length;
  const isNamed = subject.some(({ caps }, at) => caps && at > 0) || capitals > 1 + (subject[0]?.word === 'the' ? 1 : 0);
  return isNamed ? verb : undefined;
}

/** Normalises a word in the sentence about an event. Empty if it adds no information. */
export function eventWordOf(lemma: string): string {
  return SAME[lemma] ?? lemma;
}
