import { lemmaOf } from '../statements/index.ts';
import { stemOf } from './stem.ts';

/** Stems of who or what does something, and of what it is done to, where a question says so. */
export interface Roles {
  giver?: string;
  taker?: string;
}

/** Behind the auxiliary that asks for it; "you" and "we" stand for anybody. */
const GIVER =
  /\b(?:do|does|did|can|could|may|might|must|should|will|would)(?: (?:an?|the|one|every|each))? (?!(?:you|we|i|it|they|one|people|there)\b)([\p{L}\p{N}-]+(?: \p{Lu}[\p{L}\p{N}-]*)*)/u;
/** Named last, unless it only says where or how. */
const TAKER =
  /(?<!\b(?:in|of|for|on|with|by|at|from|as|via|under|between)(?: (?:an?|the|its|their))? )(?<![\p{L}\p{N}-])([\p{L}\p{N}-]+)[?.!\s]*$/u;
const FROM_TO =
  /\bfrom (?:an? |the |its |their )?([\p{L}\p{N}-]+) (?:in)?to (?:an? |the |its |their )?([\p{L}\p{N}-]+)/u;
/** Asks for the one that does it. */
const UNKNOWN =
  /^(?:who|what|which [\p{L}\p{N}-]+) (?!(?:do|does|did|is|are|was|were|can|could|may|might|must|should|will|would)\b)/u;
const PASSIVE = /\b(?:is|are|was|were|be|been|being|get|gets|got)\b/u;

/** Who does what to whom in a question. In: its text in English. */
export function rolesOf(question: string): Roles {
  const text = question.slice(0, 1).toLowerCase() + question.slice(1);
  const way = FROM_TO.exec(text);
  if (way) return rolesBetween(way[1], way[2]);
  if (PASSIVE.test(text)) return {};
  const giver = UNKNOWN.test(text) ? '?' : GIVER.exec(text)?.[1]?.split(' ').at(-1);
  return rolesBetween(giver, TAKER.exec(text)?.[1]);
}

function rolesBetween(giver: string | undefined, taker: string | undefined): Roles {
  const stem = (word: string): string => stemOf(lemmaOf(word.toLowerCase()));
  return { ...(giver && { giver: stem(giver) }), ...(taker && { taker: stem(taker) }) };
}

/** Whether what one question does to another thing, the other has done to it. */
export function areSwapped(a: Roles, b: Roles): boolean {
  const isTurned = (one: Roles, other: Roles): boolean => one.giver === other.taker && one.giver !== other.giver;
  const isSaid = a.giver !== undefined && b.giver !== undefined;
  return isSaid && a.taker !== b.taker && (isTurned(a, b) || isTurned(b, a));
}
