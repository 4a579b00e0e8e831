import type { GraphEdge, NodeId } from '../schema/index.ts';
import type { Asked } from './asked.ts';
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
  if (base < thresholds.least) return undefined;
  const isOpen = a.answer === '' || b.answer === '';
  const answer = a.answer === b.answer ? 1 : isOpen ? 0 : cosine(a.answerVector(), b.answerVector());
  const grade = byWords(a, b, base, answer, isOpen) ?? byThresholds(a, b, base, answer);
  return grade && { grade, closeness: base + answer };
}

/** The same words ask the same thing, unless notes of different subjects answer them differently; two definitions are the same only of the same thing. */
function byWords(a: Candidate, b: Candidate, base: number, answer: number, isOpen: boolean): Grade | undefined {
  const isSame = base > 0.999 && a.vector.weights.size === b.vector.weights.size;
  const agrees = isOpen || a.folder === b.folder || answer >= thresholds.strangers;
  if (isSame && kindsAgree(a, b)) return agrees ? 'duplicate' : 'overlap';
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
