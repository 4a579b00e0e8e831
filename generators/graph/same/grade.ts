import type { GraphEdge, NodeId } from '../schema/index.ts';
import type { Asked } from './asked.ts';
import { areRivals, differsOnBothSides, isSameEssence } from './essence.ts';
import { thresholds } from './thresholds.ts';
import { cosine, type Vector } from './vectors.ts';

export type Grade = Extract<GraphEdge, { type: 'sameAs' }>['grade'];

/** A question, ready to be compared. */
export interface Candidate extends Asked {
  vector: Vector;
  /** What the reader is asked how to do, as a stem. */
  action: string | undefined;
  /** The stems of what it asks the definition of, the head last. */
  thing: readonly string[];
  /** Named things in what is asked. */
  names: ReadonlySet<NodeId>;
  /** Made when first needed: few questions ever come that far. */
  answerVector(): Vector;
}

/** How much alike two questions are. Out: undefined where they have too little in common. Neither order nor number counts. */
export function gradeOf(a: Candidate, b: Candidate): { grade: Grade; closeness: number } | undefined {
  const base = cosine(a.vector, b.vector);
  const isTurned = areTurned(a, b);
  const isSame = !isTurned && a.essence !== undefined && b.essence !== undefined && isSameEssence(a.essence, b.essence);
  if (base < thresholds.least && !isSame) return undefined;
  const isOpen = isShort(a) || isShort(b);
  const answer = isOpen ? 0 : a.answer === b.answer ? 1 : cosine(a.answerVector(), b.answerVector());
  const found = byWords(a, b, base, answer, isOpen) ?? byThresholds(a, b, base, answer);
  const grade = isSame
    ? sameOrAlike(a, b)
    : found === 'duplicate' && (isTurned || areTold(a, b, answer))
      ? 'related'
      : found;
  return grade && { grade, closeness: base + answer };
}

/** What asks the same thing is the same question, unless notes of different subjects answer it differently. */
function sameOrAlike(a: Candidate, b: Candidate): Grade {
  const isOpen = a.answer === '' || b.answer === '' || a.answer === b.answer;
  const agrees = isOpen || a.folder === b.folder || cosine(a.answerVector(), b.answerVector()) >= thresholds.strangers;
  return agrees ? 'duplicate' : 'overlap';
}

/** Two definitions of the same words in another order: a tectonic plate, and plate tectonics. */
function areTurned(a: Candidate, b: Candidate): boolean {
  if (!a.defines || !b.defines || / of /u.test(`${a.defines}${b.defines}`)) return false;
  const [one, other] = [a.thing, b.thing];
  return one.join() !== other.join() && [...one].sort().join() === [...other].sort().join();
}

/** Too few words to tell what the answer is about. */
function isShort({ answer, answerVector }: Candidate): boolean {
  return answer === '' || answerVector().weights.size < thresholds.shortAnswer;
}

/** Whether something that distinguishes questions tells two of them apart, and no answer says otherwise. */
function areTold(a: Candidate, b: Candidate, answer: number): boolean {
  if (!a.essence || !b.essence) return false;
  if (areRivals(a.essence, b.essence)) return true;
  return answer < thresholds.definition && differsOnBothSides(a.essence, b.essence);
}

/** The same words ask the same thing, unless notes of different subjects answer them differently; two definitions are the same only of the same thing. */
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

/** Questions after different sorts of answer are not the same: what it is, and how it differs. */
function kindsAgree(a: Candidate, b: Candidate): boolean {
  return a.kind === b.kind && a.action === b.action && a.isNegated === b.isNegated;
}

/** Whether all that one of them says is said by the other too. */
function oneSided(a: Candidate, b: Candidate): boolean {
  const [small, large] = a.vector.weights.size <= b.vector.weights.size ? [a, b] : [b, a];
  return [...small.vector.weights.keys()].every((stem) => large.vector.weights.has(stem));
}
