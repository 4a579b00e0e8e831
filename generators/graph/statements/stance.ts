import {
  ADVERBS,
  CONTRAST,
  CONTRAST_NEAR,
  DENYING,
  GOES_ON,
  LEAVING,
  NO_PARTICIPLE_BEFORE,
  NOT_DENYING,
  OBJECT_BEGINS,
  PAST_SUBJECTS,
  PAST_TIME,
  PAST_YEAR,
  PRESENT,
  PRETERITES,
  RETIRED,
  RETIRED_PHRASES,
  RETIRING,
  STILL,
  VIEW,
  VIEW_PHRASES,
} from './cues.ts';
import { compilePhrases, lemmasOf } from './phrases.ts';
import type { Sentence, Token } from './sentence.ts';

const IS_RETIRED = compilePhrases(RETIRED_PHRASES, 'u');
const IS_VIEW = compilePhrases(VIEW_PHRASES, 'u');
const IS_PAST = compilePhrases(PAST_TIME, 'u');
const IS_STILL = compilePhrases(STILL, 'u');
const CONTRASTS = new RegExp(
  `(?:${compilePhrases(CONTRAST, 'u').source}(?: \\S+){0,4}|${compilePhrases(CONTRAST_NEAR, 'u').source}) $`,
  'u',
);

/** The position of a thing in a sentence, as the numbers of its first and last token. */
export interface Mention {
  first: number;
  last: number;
}

/**
 * Finds the tokens that a range of the text covers or touches.
 *
 * @param sentence - The sentence.
 * @param start - The start of the range, as an offset like those of the tokens.
 * @param end - The end of the range, exclusive.
 */
export function mentionAt({ tokens }: Sentence, start: number, end: number): Mention {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findLastIndex((token) => token.start < end);
  return { first: Math.max(0, first), last: Math.max(0, first, last) };
}

/** Words that negate only what directly follows them. */
const DENYING_BEHIND = new Set(['no', 'without', 'none', 'nothing']);
/** Lemmas that negate a following verb in -ing. */
const CEASING = new Set(['stop', 'ceas', 'quit', 'avoid']);
/** Maximum distance of what they negate, in words. */
const RIGHT_BEHIND = 3;

/**
 * Whether the clause of a token is negated: by a negation, or by a verb such as "fail". "no" and "without" count only
 * directly before one of the tokens `said`.
 */
export function isDenied({ tokens }: Sentence, at: number, said: readonly number[] = [at]): boolean {
  const clause = tokens[at]?.clause;
  return tokens.some((token, index) => {
    const next = tokens[index + 1]?.word ?? '';
    if (token.clause !== clause) return false;
    if (CEASING.has(token.lemma) && next.endsWith('ing')) return true;
    if (!DENYING.has(token.word) || NOT_DENYING.has(next)) return false;
    return (
      !DENYING_BEHIND.has(token.word) || next === 'more' || said.some((to) => index < to && to - index <= RIGHT_BEHIND)
    );
  });
}

/** Whether the clause of a token is about the past. */
export function isPast(sentence: Sentence, at: number): boolean {
  const clause = clauseAt(sentence, at);
  const text = lemmasOf(clause);
  if (IS_STILL.test(text)) return false;
  return IS_PAST.test(text) || PAST_YEAR.test(text) || clause.some((_, index) => isPreterite(clause, index));
}

function isPreterite(clause: readonly Token[], index: number): boolean {
  const { word = '', lemma = '' } = clause[index] ?? {};
  const next = clause[index + 1]?.word ?? '';
  let back = index - 1;
  while (ADVERBS.has(clause[back]?.word ?? '')) back--;
  const before = clause[back]?.word ?? '';
  if (word === 'was' || word === 'were') return true;
  if ((word === 'had' || word === 'did') && before !== 'if') return true;
  if (word === 'used' && next === 'to') return !NO_PARTICIPLE_BEFORE.has(before);
  if (PRETERITES.has(word)) return before !== 'to';
  if (!word.endsWith('ed') || lemma === word) return false;
  if (PAST_SUBJECTS.has(before)) return true;
  const hasObject = OBJECT_BEGINS.has(next) || clause[index + 1]?.capital === true;
  const isPastForm = back >= 0 && !NO_PARTICIPLE_BEFORE.has(before) && hasObject;
  return isPastForm && !clause.some((token) => PRESENT.has(token.word));
}

/** Whether a statement is presented as somebody's opinion or as a mistake. */
export function isAttributed(sentence: Sentence, { first, last }: Mention): boolean {
  return [clauseAt(sentence, first), goingOn(sentence, last)].some(
    (clause) => IS_VIEW.test(lemmasOf(clause)) || clause.some(({ word, lemma }) => VIEW.has(word) || VIEW.has(lemma)),
  );
}

/** Whether the words before a thing contrast it with the topic: "unlike", "instead of". */
export function isContrasted(sentence: Sentence, { first, last }: Mention): boolean {
  return [first, last].some((at) => {
    const clause = sentence.tokens[at]?.clause;
    return CONTRASTS.test(lemmasOf(sentence.tokens.slice(0, at).filter((token) => token.clause === clause)));
  });
}

/** Whether a sentence says that a thing is obsolete. */
export function isRetired(sentence: Sentence, mention: Mention): boolean {
  const { tokens } = sentence;
  const own = tokens[mention.first]?.clause ?? 0;
  const label = tokens.filter(({ clause }) => clause === own - 1);
  const near = [clauseAt(sentence, mention.first), goingOn(sentence, mention.last), label.length < 5 ? label : []];
  return near.some((clause) => saysRetired(clause, mention, tokens)) || isCarriedOver(sentence, mention);
}

function saysRetired(clause: readonly Token[], { first, last }: Mention, tokens: readonly Token[]): boolean {
  if (IS_RETIRED.test(lemmasOf(clause))) return true;
  return clause.some((token) => {
    if (RETIRED.has(token.word) || RETIRED.has(token.lemma)) return true;
    if (!RETIRING.has(token.lemma)) return false;
    const at = tokens.indexOf(token);
    if (at < first) return isPassive(tokens, at) || reaches(tokens, at, first);
    if (/^(?:it|them)$/u.test(tokens[at + 1]?.word ?? '')) return true;
    return at > last ? isPassive(tokens, at) : false;
  });
}

/** "is removed", "has been removed", or "removed" directly before a noun. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  if (!/(?:ed|n)$/u.test(tokens[at]?.word ?? '')) return false;
  let back = at - 1;
  while (ADVERBS.has(tokens[back]?.word ?? '') || tokens[back]?.word === 'not') back--;
  return /^(?:is|are|was|were|be|been|being|got|gets|get|a|an|the|since|long)$/u.test(tokens[back]?.word ?? '');
}

const LONGEST_REACH = 7;
const DOES = new Set('us run call typ execut with by via through start and install tak pick writ do'.split(' '));

/** Whether the token at `to` can be the object of the verb at `from`. */
function reaches(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from + 1, to);
  return between.length < LONGEST_REACH && !between.some(({ lemma }) => DOES.has(lemma));
}

/** "Engine 24 dropped A, and Engine 25 B": a clause without a verb takes the verb of the previous one. */
function isCarriedOver(sentence: Sentence, { first }: Mention): boolean {
  const clause = clauseAt(sentence, first);
  const number = clause[0]?.clause ?? 0;
  if (clause[0]?.word !== 'and' || clause.length > 7) return false;
  return sentence.tokens.some(({ clause: other, lemma }) => other === number - 1 && RETIRING.has(lemma));
}

/** Verbs of moving away from what precedes them, as lemmas. */
const MOVING = new Set('upgrad migrat mov switch convert'.split(' '));

/** Words before the replacement. */
const GOALS = new Set(['to', 'by', 'with']);

/** Whether a sentence leaves a thing for another: "upgrade from X", "replace X by Y", "X -> Y". */
export function isLeft({ tokens }: Sentence, { first, last }: Mention): boolean {
  const own = tokens[last]?.clause;
  const moves = tokens.some(({ lemma, clause }) => clause === own && MOVING.has(lemma));
  const before = tokens.slice(Math.max(0, first - 4), first);
  // "of ... on" is a literal translation from other languages. It means "from ... to" only with a verb of moving.
  const from = before.findLastIndex(({ word }) => word === 'from' || word === 'off' || (word === 'of' && moves));
  const until = first - before.length + from;
  if (
    from >= 0 &&
    tokens.slice(Math.max(0, until - 6), until).some(({ lemma, word }) => LEAVING.has(lemma) || LEAVING.has(word))
  )
    return true;
  const goal = tokens
    .slice(last + 1, last + 4)
    .some(({ word }) => GOALS.has(word) || (word === 'on' && moves && from >= 0));
  if (goal && (from >= 0 || before.some(({ lemma }) => LEAVING.has(lemma))))
    return !before.some(({ word }) => word === 'to');
  const goesTo = tokens.some(
    ({ lemma, clause }, at) =>
      at > last && clause === own && MOVING.has(lemma) && /^(?:to|away|off)$/u.test(tokens[at + 1]?.word ?? ''),
  );
  return goesTo || /^(?:→|->|=>)$/u.test(tokens[last + 1]?.word ?? '');
}

/**
 * Whether a sentence that names a thing does not recommend using it: it is about the past, negates, leaves or contrasts
 * the thing, or says that it is obsolete.
 */
export function isExcused(sentence: Sentence, mention: Mention): boolean {
  const around = outside(sentence, mention);
  return (
    (around !== undefined && (isPast(sentence, around.first) || isRetired(sentence, around))) ||
    isDenied(sentence, mention.first) ||
    isPast(sentence, mention.first) ||
    isRetired(sentence, mention) ||
    isLeft(sentence, mention) ||
    isContrasted(sentence, mention) ||
    isAttributed(sentence, mention)
  );
}

/** The word before the parenthesis that contains a thing. What is said about that word applies to the thing. */
function outside({ tokens }: Sentence, { first, last }: Mention): Mention | undefined {
  const own = tokens[first]?.clause;
  const before = tokens.slice(0, first).findLastIndex(({ clause }) => clause !== own);
  const behind = tokens.slice(last + 1).find(({ clause }) => clause !== own);
  const isBracketed = before >= 0 && behind !== undefined && tokens[before]?.clause === behind.clause;
  return isBracketed ? { first: before, last: before } : undefined;
}

function clauseAt({ tokens }: Sentence, at: number): Token[] {
  const clause = tokens[at]?.clause;
  return tokens.filter((token) => token.clause === clause);
}

/** The clause after that of a thing, if it continues the topic. */
function goingOn({ tokens }: Sentence, last: number): Token[] {
  const own = tokens[last]?.clause;
  const next = tokens.slice(last + 1).find(({ clause }) => clause !== own)?.clause;
  const following = next === undefined ? [] : tokens.slice(last + 1).filter(({ clause }) => clause === next);
  return GOES_ON.has(following[0]?.word ?? '') || following.length < SHORT ? following : [];
}

/** Maximum number of words in a parenthetical remark. */
const SHORT = 6;
