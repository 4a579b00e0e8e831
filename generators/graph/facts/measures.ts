import { scaleOf } from '../claims/units.ts';
import type { GraphNode } from '../schema/index.ts';
import { factRules } from './fact-rules.ts';
import type { FactRule } from './rule.ts';

const measures = factRules.flatMap((rule) => ('measure' in rule.find ? [{ rule, ...rule.find.measure }] : []));
const WORDS = /[\p{L}\p{N}]+/gu;
/** Words that do not change the subject of a claim. */
const PLAIN: ReadonlySet<string> = new Set(
  'the a an official standard plain full base image docker os latest'.split(' '),
);

/**
 * The rules that the size in a claim violates: `Ubuntu, size: 450 MB`. Only the original size of a thing is compared.
 */
export function brokenBy(node: GraphNode): FactRule[] {
  if (node.type !== 'claim' || node.kind !== 'quantity' || node.operator === '<' || node.operator === '<=') return [];
  // `the first image (Ubuntu base) was 800 MB` is about another thing.
  if (
    new RegExp(`\\(\\s*${node.subject.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.')}\\s*\\)`, 'u').test(
      node.quote.toLowerCase(),
    )
  )
    return [];
  const bytes = node.value * scaleOf(node.unit);
  const named = node.subject.toLowerCase().match(WORDS) ?? [];
  const about = named.filter((word) => !PLAIN.has(word));
  return measures
    .filter(({ subject, above }) => bytes > above && about.length === 1 && about[0] === subject)
    .map(({ rule }) => rule);
}
