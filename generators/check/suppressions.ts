import { findSuppressions } from '../graph/index.ts';
import type { Document } from '../read/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';
import { isRule } from './rule-infos.ts';

/** Reports comments that suppress a rule that does not exist. */
export function checkSuppressions(document: Document): Diagnostic[] {
  const { path } = document;
  return findSuppressions(document).flatMap(({ rules, line }) =>
    rules
      .filter(({ id }) => !isRule(id))
      .map(({ id, column }) =>
        diagnose('ignore-unknown', `There is no rule "${id}" to suppress`, {
          path,
          line,
          column,
          hint: 'docs/check.md lists all ids.',
        }),
      ),
  );
}
