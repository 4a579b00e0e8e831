import { alternatives, anyOf } from '../read/index.ts';
import { FIGURE_WORDS } from './figure-words.ts';

/** Words of a subject, and between a verb and its number. */
const LONGEST_SUBJECT = 12;
const LONGEST_GAP = 4;

const LANGUAGES = FIGURE_WORDS.map(({ measures, states, openers, generic, told, unspaced }) => {
  const end = unspaced ? '' : '(?![\\p{L}\\p{M}\\p{N}])';
  const wordIn = (words: readonly string[], flags = 'iu') =>
    unspaced ? new RegExp(alternatives(words), flags) : anyOf(words, flags);
  return {
    measures: wordIn(measures),
    told: wordIn(told),
    unnamed: wordIn([...measures, ...generic], 'giu'),
    opener: new RegExp(`^["“”'(*\\s]*(?:${alternatives(openers)})${end}`, 'iu'),
    measureFirst: new RegExp(`^(?:${alternatives(measures)})${end}`, 'iu'),
    states: states.length > 0 ? wordIn(states) : undefined,
  };
});

const CUT_AT = new Set([',', ':', ';', '，', '：', '；', '、']);

/** Whether a sentence ends in the middle, or before what it is about, or in a bracket. */
function isCut(sentence: string): boolean {
  const [opened, closed] = [sentence.lastIndexOf('('), sentence.lastIndexOf(')')];
  const isOpen = opened > closed || (closed >= 0 && !sentence.slice(0, sentence.indexOf(')')).includes('('));
  return isOpen || CUT_AT.has(sentence.trimEnd().at(-1) ?? '');
}

/** A number that stands for any: "every X ms". */
const ANY = /(?<![\p{L}\p{N}])[NXYnxy]\s\p{L}/u;

/** Whether a sentence holds only where it stands: it is cut, tells an example or what somebody did, or names no number. */
export function isPassing(sentence: string): boolean {
  return isCut(sentence) || ANY.test(sentence) || LANGUAGES.some(({ told }) => told.test(sentence));
}

/** Whether a sentence begins with a pronoun, a condition or another word that points at what stands elsewhere. */
export function pointsElsewhere(sentence: string): boolean {
  return LANGUAGES.some(({ opener }) => opener.test(sentence));
}

/** Whether words name a thing: "Total", "Interval" and "The default value" leave open of what. */
export function namesSomething(words: string): boolean {
  return LANGUAGES.every(({ unnamed }) => /\p{L}{2}/u.test(words.replace(unnamed, '')));
}

/**
 * Whether a sentence states a rule of a thing that it names: it has a default, a limit or a port, or its verb leads straight
 * to a measured number. Orders, conditions, and what somebody did or will do state none.
 */
export function isRule(sentence: string, unit: string): boolean {
  const number = /\d/u.exec(sentence)?.index ?? 0;
  return LANGUAGES.some(({ measures, opener, states, measureFirst }) => {
    if (opener.test(sentence)) return false;
    const hasMeasure = measures.test(sentence);
    if (!states) return hasMeasure;
    const verb = states.exec(sentence);
    const subject = sentence.slice(0, Math.min(verb?.index ?? number, number || Number.POSITIVE_INFINITY));
    if (!/^\P{N}*\p{L}/u.test(subject) || !namesSomething(subject) || wordsIn(subject) > LONGEST_SUBJECT) return false;
    if (measureFirst.test(sentence)) return true;
    if (!verb) return false;
    const gap = sentence.slice(verb.index + verb[0].length, number);
    const leads = unit !== '' && number > verb.index && !/["“”']/u.test(gap) && wordsIn(gap) <= LONGEST_GAP;
    return hasMeasure || leads;
  });
}

function wordsIn(words: string): number {
  return words.split(/\s+/u).filter((word) => word !== '').length;
}
