import type { Unit } from '../outline/index.ts';
import type { NodeOf } from '../schema/index.ts';
import type { NoteContext } from './context.ts';
import type { Scope } from './extractor.ts';

/** Adds a section for a heading that no extractor takes. Its body and content are filled in by the walk. */
export function addSection(unit: Unit, scope: Scope, context: NoteContext): NodeOf<'section'> {
  const recovered = unit.heading?.data?.rule !== undefined;
  return context.add(
    'section',
    {
      title: unit.text || scope.subject,
      span: unit.span,
      rule: 'heading',
      confidence: recovered || !unit.heading ? 'inferred' : 'labelled',
      parent: scope.parent,
    },
    { depth: Math.min(6, Math.max(1, unit.depth)), ...(unit.number && { number: unit.number }), body: [], content: [] },
  );
}
