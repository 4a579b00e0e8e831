import type { Role } from '../../read/index.ts';
import { fieldsOf, flatten, type Unit } from '../outline/index.ts';
import type { Block, NodeOf } from '../schema/index.ts';
import type { UnitExtractor } from './extractor.ts';
import { sortFields } from './rich.ts';

/** `**Problem:**` with a `**Solution:**` is a challenge. */
const KINDS: Readonly<Partial<Record<Role, NodeOf<'pitfall'>['kind']>>> = {
  trap: 'trap',
  challenge: 'challenge',
  warning: 'warning',
};

/** Labels that are fields in a trap; a question is its situation. */
const ROLES: readonly Role[] = ['situation', 'question', 'trap', 'reason', 'fix', 'answer'];

/** Traps, challenges and warnings. A heading that contains several of them is a section. */
export const pitfall: UnitExtractor = {
  name: 'pitfall',
  type: 'pitfall',
  fields: ROLES,
  match: (unit) =>
    kindOf(unit) !== undefined && flatten(unit).length > 0 && !unit.units.some((inner) => kindOf(inner) || inner.asks),
  extract(unit, scope, context) {
    const kind = kindOf(unit) ?? 'trap';
    const named = unit.label?.role !== 'situation';
    const fields = sortFields(fieldsOf(unit, ROLES), ROLES, context);
    // `**Trap:** text` is the trap itself; below a heading `Trap: title`, unlabelled text only accompanies it.
    const isTrap = !unit.heading && kind === 'trap' && fields.of('trap').length === 0;
    const loose: Block[] = isTrap || !named ? [] : fields.body;
    const node = context.add(
      'pitfall',
      {
        title: unit.name || scope.subject,
        span: unit.span,
        rule: 'pitfall',
        confidence: named ? 'labelled' : 'inferred',
        parent: scope.parent,
      },
      {
        kind,
        situation: [...(named ? [] : fields.body), ...fields.of('situation'), ...fields.of('question')],
        trap: isTrap ? fields.body : fields.of('trap'),
        reason: fields.of('reason'),
        fix: [...fields.of('fix'), ...fields.of('answer')],
        body: loose,
      },
    );
    return { node, rest: unit.content };
  },
};

function kindOf({ label, heading }: Unit): NodeOf<'pitfall'>['kind'] | undefined {
  if (label?.role === 'situation') return heading ? undefined : 'challenge';
  return label && KINDS[label.role];
}
