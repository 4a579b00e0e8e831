import { flatten, type Unit } from '../outline/index.ts';
import type { UnitExtractor } from './extractor.ts';

/** Tips, and key phrases outside of questions. */
export const tip: UnitExtractor = {
  name: 'tip',
  type: 'tip',
  match: (unit) =>
    (unit.label?.role === 'tip' || unit.label?.role === 'key-phrase') &&
    flatten(unit).length > 0 &&
    !isCodeAlone(unit) &&
    !unit.units.some((inner) => inner.asks),
  extract(unit, scope, context) {
    const node = context.add(
      'tip',
      { title: unit.name || scope.subject, span: unit.span, rule: 'tip', confidence: 'labelled', parent: scope.parent },
      { kind: unit.label?.role === 'tip' ? 'tip' : 'key-phrase', body: context.convert.blocks(flatten(unit)) },
    );
    return { node, rest: unit.content };
  },
};

/** Whether what sums up a topic by its heading is code, which nobody says: `## One-liners` of a shell. */
function isCodeAlone(unit: Unit): boolean {
  return unit.label?.sumsUp === true && flatten(unit).every(({ type }) => type === 'code');
}
