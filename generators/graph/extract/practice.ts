import type { Role } from '../../read/index.ts';
import { fieldsOf, flatten } from '../outline/index.ts';
import { plainText } from '../text.ts';
import type { UnitExtractor } from './extractor.ts';
import { partsOfLine, sortFields } from './rich.ts';

const ROLES: readonly Role[] = ['do', 'dont', 'reason', 'checks', 'applies-to'];

/** Practices: `### Practice: ...`, or `**Do:**` and `**Don't:**` by themselves. */
export const practice: UnitExtractor = {
  name: 'practice',
  type: 'practice',
  match: (unit) =>
    (unit.label?.role === 'practice' || (unit.label?.role === 'do' && !unit.heading)) &&
    flatten(unit).length > 0 &&
    // `The Interview (Practice)` is a section of questions.
    !unit.units.some((inner) => inner.asks),
  extract(unit, scope, context) {
    const fields = sortFields(fieldsOf(unit, ROLES), ROLES, context);
    const opensWithDo = unit.label?.role === 'do';
    const node = context.add(
      'practice',
      {
        title: unit.name || scope.subject,
        span: unit.span,
        rule: 'practice',
        confidence: 'labelled',
        parent: scope.parent,
      },
      {
        do: opensWithDo ? [...fields.body, ...fields.of('do')] : fields.of('do'),
        dont: fields.of('dont'),
        why: fields.of('reason'),
        checks: partsOfLine(plainText(fields.of('checks'))),
        appliesTo: partsOfLine(plainText(fields.of('applies-to'))),
        body: opensWithDo ? [] : fields.body,
      },
    );
    return { node, rest: unit.content };
  },
};
