import { cutLabel, labelOf, UNSPACED } from '../../read/index.ts';
import { type Unit, unquoted } from '../outline/index.ts';
import type { NodeOf } from '../schema/index.ts';
import { alternatives, anyOf, stopWords, words } from '../words/index.ts';

const GENERIC = new Set(words.generic);
const DEPENDENT = new Set(words.dependent);
const POINTING = new Set(words.pointing);

/**
 * The subject of a heading: `Distroless images: nothing but the runtime` is about distroless images, `The solution:
 * Multi-stage builds` about multi-stage builds.
 */
export function subjectOf(heading: string): string {
  const titled = labelOf(heading)?.title;
  if (titled) return unquoted(titled);
  const { words: head = heading, value = '' } = cutLabel(heading) ?? {};
  return unquoted(value === '' ? heading : isGeneric(head) ? value : head);
}

/** Whether words name no subject: `The problem`, `Introduction`, `The clever move`. */
export function isGeneric(text: string): boolean {
  const found = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  if (found[0] === 'the' && GENERIC.has(found.at(-1) ?? '')) return true;
  return found.every((word) => GENERIC.has(word) || /^\d+$/u.test(word));
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’][\p{L}\p{M}\p{N}]+)*/gu;
/** Names, even if they are also words of the language: those in capitals, and those in quotation marks. */
const IN_CAPITALS = /(?<![\p{L}\p{N}])[\p{Lu}\p{N}]{2,}(?![\p{L}\p{N}])/u;
const QUOTED = /(?<![\p{L}\p{N}])(?:["“”„'‘’][^"“”„'‘’]+["“”'‘’]|«[^«»]+»)(?![\p{L}\p{N}])/u;

/**
 * Whether a question means something only below its heading: `Why?`, `How does it work?`, `Why this pattern?` and
 * `What are the benefits?` name no subject.
 */
export function needsSubject(question: string): boolean {
  const found: readonly string[] = question.toLowerCase().match(WORD) ?? [];
  // In these scripts a whole question is one word.
  if (found.length === 0 || UNSPACED.test(question) || QUOTED.test(question)) return false;
  if (question !== question.toUpperCase() && IN_CAPITALS.test(question)) return false;
  const naming = found.filter((word) => !stopWords.has(word) && !DEPENDENT.has(word));
  const [first] = naming;
  if (first === undefined || found.length === 1) return true;
  // "Why is X slow, and how is it made fast?" names what it points to.
  return naming.length === 1 && found.slice(0, found.indexOf(first)).some((word) => POINTING.has(word));
}

/** A longer question asks for more than a definition. */
const LONGEST = 120;
const ARTICLE = `(?:(?:${alternatives(words.articles)})(?:\\s+|(?<=['’])))?`;
const DEFINITION = new RegExp(
  `^(?:${alternatives(words.definitionQuestions)})(?:\\s+|(?<=['’]))${ARTICLE}(.+?)(?:\\s+(?:is|are|do|mean|means|stand\\s+for))?\\s*[?？.]*$`,
  'iu',
);
/** For languages with the verb at the end: `पॉड क्या है?` */
const DEFINITION_AT_END = new RegExp(
  `^${ARTICLE}(.+?)\\s+(?:${alternatives(words.definitionEnds)})\\s*[?？।.]*$`,
  'iu',
);
const MORE_THAN_ONE = anyOf(words.definitionStops);

/** The term whose definition a question asks for: `bind mount` in `What is a bind mount?`. */
export function definedBy(question: string): string | undefined {
  if (question.length > LONGEST) return undefined;
  const match = DEFINITION.exec(question.trim()) ?? DEFINITION_AT_END.exec(question.trim());
  const thing = match?.[1]?.replace(/[`"“”«»]/gu, '').trim();
  const isOne = thing && thing.split(/\s+/u).length <= 5 && !/[,;:?]/u.test(thing) && !MORE_THAN_ONE.test(thing);
  return isOne ? thing : undefined;
}

const VERDICT = new RegExp(
  `^(?:(?:${alternatives(words.articles)})\\s+)?(?:(${alternatives(words.verdicts.bad)})|(?:${alternatives(words.verdicts.good)}))` +
    `(?:\\s+(?:${alternatives(words.verdictNouns)}))?\\s*(?:$|[:：(,;–—-])`,
  'iu',
);

/**
 * The verdict of a heading on the code below it. Only whole labels count, `The bad way (one stage)`: `What runs before
 * main` is no verdict.
 */
export function verdictOf({ name, text }: Pick<Unit, 'name' | 'text'>): 'bad' | 'good' | undefined {
  return judged(name || text);
}

function judged(heading: string): 'bad' | 'good' | undefined {
  const match = VERDICT.exec(heading.replace(/["“”'‘’*_]/gu, '').replace(/^[^\p{L}]+/u, ''));
  return match ? (match[1] === undefined ? 'good' : 'bad') : undefined;
}

/**
 * The verdict of a heading that differs from the previous one in a single word: `The short way` after `The bad way` is
 * the good one.
 */
export function verdictBeside(heading: string, before: string): 'bad' | 'good' | undefined {
  const wordsOf = (text: string): string[] =>
    text
      .replace(/\([^()]*\)/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const [here, there] = [wordsOf(heading), wordsOf(before)];
  const differ = here.filter((word, index) => word !== there[index]).length;
  if (here.length < 2 || here.length !== there.length || differ !== 1 || judged(heading)) return undefined;
  const verdict = judged(before);
  return verdict && (verdict === 'bad' ? 'good' : 'bad');
}

const LEVELS = (['basic', 'intermediate', 'advanced'] as const).map((level) => ({
  level,
  pattern: anyOf(words.levels[level]),
}));

/** The level of difficulty that some words name. */
export function levelOf(text: string): NodeOf<'question'>['level'] {
  return LEVELS.find(({ pattern }) => pattern.test(text))?.level;
}
