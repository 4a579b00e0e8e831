import { lemmaOf } from '../statements/index.ts';
import { stemOf } from './stem.ts';

/** Stems of the agent of an action and of its object, if a question names them. */
export interface Roles {
  giver?: string;
  taker?: string;
}

/** The word after an auxiliary. "you" and "we" mean anybody. */
const GIVER =
  /\b(?:do|does|did|can|could|may|might|must|should|will|would)(?: (?:an?|the|one|every|each))? (?!(?:you|we|i|it|they|one|people|there)\b)([\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]*)*)/u;
/** The last word, unless it belongs to a phrase of place or manner. */
const TAKER =
  /(?<!\b(?:in|of|for|on|with|by|at|from|as|via|under|between)(?: (?:an?|the|its|their))? )(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+)[?.!\s]*$/u;
const FROM_TO =
  /\bfrom (?:an? |the |its |their )?([\p{L}\p{N}-]+) (?:in)?to (?:an? |the |its |their )?([\p{L}\p{N}-]+)/u;
/** What is preferred, and what it is preferred to. */
const PREFERRED =
  /([\p{L}\p{N}-]+) (?:instead of|rather than|in place of|over) (?:an? |the )?([\p{L}\p{N}-]+(?: (?!(?:in|for|on|when|with|if|as|at)\b)[\p{L}\p{N}-]+)*)/u;
/** What is looked for, and what it is found by or belongs to. */
const FOUND =
  /\b(?:find|get|identify|determine|look up) (?:an? |the )?([\p{L}\p{N}-]+) (?:by|from|of) (?:an? |the |its |their )?([\p{L}\p{N}-]+)/u;
/** Questions that ask for the agent. */
const UNKNOWN =
  /^(?:who|what|which [\p{L}\p{N}-]+) (?!(?:do|does|did|is|are|was|were|can|could|may|might|must|should|will|would)\b)/u;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|get|gets|got)\b/u;

/**
 * Finds who does what to whom in a question.
 *
 * @param question - The text in English.
 */
export function rolesOf(question: string): Roles {
  const text = question.slice(0, 1).toLowerCase() + question.slice(1);
  const way = FROM_TO.exec(text);
  if (way) return rolesBetween(way[1], way[2]);
  const choice = PREFERRED.exec(text) ?? FOUND.exec(text);
  if (choice) return rolesBetween(choice[1], choice[2]?.split(' ').at(-1));
  if (PASSIVE.test(text)) return {};
  const giver = UNKNOWN.test(text) ? '?' : GIVER.exec(text)?.[1]?.split(' ').at(-1);
  return rolesBetween(giver, TAKER.exec(text)?.[1]);
}

function rolesBetween(giver: string | undefined, taker: string | undefined): Roles {
  const stem = (word: string): string => stemOf(lemmaOf(word.toLowerCase()));
  return { ...(giver && { giver: stem(giver) }), ...(taker && { taker: stem(taker) }) };
}

/** Whether agent and object of one question are swapped in the other. */
export function areSwapped(a: Roles, b: Roles): boolean {
  const isTurned = (one: Roles, other: Roles): boolean => one.giver === other.taker && one.giver !== other.giver;
  const isSaid = a.giver !== undefined && b.giver !== undefined;
  return isSaid && a.taker !== b.taker && (isTurned(a, b) || isTurned(b, a));
}
