import type { Amount, Assertion } from './assertions.ts';

/** Why two statements of one frame exclude each other. */
export type Conflict = 'polarity' | 'amount' | 'filling';

/**
 * Whether two statements contradict each other.
 *
 * @returns In what they differ; undefined if both may be true.
 */
export function conflictOf(a: Assertion, b: Assertion): Conflict | undefined {
  if (a.frame === b.frame && a.negated !== b.negated) return deniesOther(a, b) ? 'polarity' : undefined;
  if (a.negated || b.negated) return undefined;
  if (a.frame === b.frame && a.amounts.length > 0) return amountsExclude(a, b) ? 'amount' : undefined;
  if (a.filling?.frame !== undefined && a.filling.frame === b.filling?.frame)
    return fillingsExclude(a, b) ? 'filling' : undefined;
  return undefined;
}

/** For each modality of an affirmation, the modalities of denials that contradict it. */
const DENIED_BY: Readonly<Record<string, readonly string[]>> = {
  plain: ['plain', 'can'],
  can: ['can'],
  must: ['must', 'plain', 'can'],
  should: ['should', 'must'],
  may: ['can', 'must'],
};

function deniesOther(a: Assertion, b: Assertion): boolean {
  const [affirmed, denied] = a.negated ? [b, a] : [a, b];
  if (affirmed.byDefault !== denied.byDefault || affirmed.amounts.length !== denied.amounts.length) return false;
  const isOfOther = affirmed.amounts.some((amount, index) => {
    const other = denied.amounts[index];
    return other !== undefined && excludes(amount, other);
  });
  return !isOfOther && (DENIED_BY[affirmed.modality]?.includes(denied.modality) ?? false);
}

function amountsExclude(a: Assertion, b: Assertion): boolean {
  if (a.amounts.length !== b.amounts.length) return false;
  const pairs = a.amounts.map((amount, index) => [amount, b.amounts[index]] as const);
  const different = pairs.filter(
    ([one, other]) => other !== undefined && excludes(asAllowed(one, a), asAllowed(other, b)),
  );
  const comparable = pairs.every(([one, other]) => one.of === other?.of);
  return comparable && different.length === 1;
}

/** With "can", smaller amounts are possible as well. */
function asAllowed(amount: Amount, { modality }: Assertion): Amount {
  const mayBeFewer = (modality === 'can' || modality === 'may') && amount.bound === undefined && amount.high > 1;
  return mayBeFewer && Number.isFinite(amount.high) ? { ...amount, low: 0 } : amount;
}

/** Two different upper bounds of one thing exclude each other, and so do two lower bounds. */
function excludes(a: Amount, b: Amount): boolean {
  if (a.bound === 'upper' && b.bound === 'upper') return differs(a.high, b.high);
  if (a.bound === 'lower' && b.bound === 'lower') return differs(a.low, b.low);
  return a.high < b.low || b.high < a.low;
}

const ROUNDED = 0.05;

function differs(a: number, b: number): boolean {
  return Math.abs(a - b) > ROUNDED * Math.max(a, b);
}

/** In letters: shorter words join others. */
const LONGEST_SMALL_WORD = 3;

function fillingsExclude(a: Assertion, b: Assertion): boolean {
  const [one = '', other = ''] = [a.filling?.name, b.filling?.name];
  if (one.includes(other) || other.includes(one) || a.modality !== b.modality) return false;
  // "in blocks on a node" and "in terms of blocks" have the same subject.
  const words = one.split(/\P{L}+/u).filter((word) => word.length > LONGEST_SMALL_WORD);
  if (words.some((word) => other.split(/\P{L}+/u).includes(word))) return false;
  return a.byDefault === b.byDefault;
}
