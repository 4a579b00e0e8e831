import type { GraphEdge, NodeId } from '../schema/index.ts';
import type { Asked } from './asked.ts';
import { areRivals, differsOnBothSides, isSameEssence } from './essence.ts';
import { thresholds } from './thresholds.ts';
import { cosine, type Vector } from './vectors.ts';

export type Grade = Extract<GraphEdge, { type: 'sameAs' }>['grade'];

/** A question, prepared for comparison. */
export interface Candidate extends Asked {
  vector: Vector;
  /** The stem of the action in a "how to" question. */
  action: string | undefined;
  /** The stems of the term whose definition is asked for, head last. */
  thing: readonly string[];
  /** The concepts that the question names. */
  names: ReadonlySet<NodeId>;
  /** Created on demand, because few comparisons need it. */
  answerVector(): Vector;
}

/**
 * Grades how similar two questions are. Symmetric, and independent of their order in the notes.
 *
 * @returns Undefined if they have too little in common.
 */
export function gradeOf(a: Candidate, b: Candidate): { grade: Grade; closeness: number } | undefined {
  if (areOnOtherThings(a, b)) return undefined;
  const base = cosine(a.vector, b.vector);
  const isTurned = areTurned(a, b);
  const isSame = !isTurned && a.essence !== undefined && b.essence !== undefined && isSameEssence(a.essence, b.essence);
  if (base < thresholds.least && !isSame) return undefined;
  const isOpen = isShort(a) || isShort(b);
  const answer = isOpen ? 0 : a.answer === b.answer ? 1 : cosine(a.answerVector(), b.answerVector());
  const found = byWords(a, b, base, answer, isOpen) ?? byThresholds(a, b, base, answer);
  const grade = isSame ? sameOrAlike(a, b) : found === 'duplicate' && (isTurned || areTold(a, b)) ? 'related' : found;
  return grade && { grade, closeness: base + answer };
}

/** Whether questions such as "What does this print?" are shown with different code or choices. */
function areOnOtherThings(a: Candidate, b: Candidate): boolean {
  const bothGiven = a.given !== '' && b.given !== '';
  return a.given !== b.given && (bothGiven || a.isOnCode || b.isOnCode);
}

/**
 * The grade of two questions with the same meaning: duplicates, unless notes on different subjects answer them
 * differently.
 */
function sameOrAlike(a: Candidate, b: Candidate): Grade {
  const isOpen = a.answer === '' || b.answer === '' || a.answer === b.answer;
  const agrees = isOpen || a.folder === b.folder || cosine(a.answerVector(), b.answerVector()) >= thresholds.strangers;
  return agrees ? 'duplicate' : 'overlap';
}

/** Whether two definitions contain the same words in a different order: a tectonic plate, and plate tectonics. */
function areTurned(a: Candidate, b: Candidate): boolean {
  if (!a.defines || !b.defines || / of /u.test(`${a.defines}${b.defines}`)) return false;
  const [one, other] = [a.thing, b.thing];
  return one.join() !== other.join() && [...one].sort().join() === [...other].sort().join();
}

/** Whether an answer has too few words to show what it is about. */
function isShort({ answer, answerVector }: Candidate): boolean {
  return answer === '' || answerVector().weights.size < thresholds.shortAnswer;
}

/** Whether distinguishing features separate two questions. Similar answers do not outweigh that: they follow one pattern. */
function areTold(a: Candidate, b: Candidate): boolean {
  if (!a.essence || !b.essence) return false;
  return areRivals(a.essence, b.essence) || differsOnBothSides(a.essence, b.essence);
}

/**
 * Grades two questions with the same words, or two definitions. Definitions are duplicates only if they define the same
 * term.
 */
function byWords(a: Candidate, b: Candidate, base: number, answer: number, isOpen: boolean): Grade | undefined {
  const isSame = base > 0.999 && a.vector.weights.size === b.vector.weights.size;
  if (isSame && kindsAgree(a, b)) return sameOrAlike(a, b);
  if (!a.defines || !b.defines) return undefined;
  if (a.thing.join(' ') === b.thing.join(' '))
    return isOpen || answer >= thresholds.strangers ? 'duplicate' : 'overlap';
  if (a.thing.at(-1) === b.thing.at(-1) && answer >= thresholds.definition && oneSided(a, b)) return 'duplicate';
  return answer >= thresholds.definition ? 'overlap' : 'related';
}

function byThresholds(a: Candidate, b: Candidate, base: number, answer: number): Grade | undefined {
  const shared = [...a.names].filter((name) => b.names.has(name)).length;
  const asked = base + (base < 1 ? shared * thresholds.sharedThing : 0);
  const rivals = shared < a.names.size && shared < b.names.size;
  const isSameThing = !rivals && a.defines === b.defines;
  const isOpen = a.kind === undefined || b.kind === undefined;
  const fits = { any: true, open: isSameThing && isOpen, same: isSameThing && kindsAgree(a, b) };
  const isOneSided = oneSided(a, b);
  return thresholds.grades.find(
    (row) => asked >= row.asked && answer >= row.answer && fits[row.kinds] && (!row.oneSided || isOneSided),
  )?.grade;
}

/** Whether two questions ask for the same kind of answer. "What is X" and "How does X differ" do not. */
function kindsAgree(a: Candidate, b: Candidate): boolean {
  return a.kind === b.kind && a.action === b.action && a.isNegated === b.isNegated;
}

/** Whether one question contains all the words of the other. */
function oneSided(a: Candidate, b: Candidate): boolean {
  const [small, large] = a.vector.weights.size <= b.vector.weights.size ? [a, b] : [b, a];
  return [...small.vector.weights.keys()].every((stem) => large.vector.weights.has(stem));
}
