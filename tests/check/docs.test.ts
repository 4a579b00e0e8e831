import { expect, test } from 'vitest';
import { catalogue, factRules } from '../../generators/index.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;');

test('docs/check.md lists every rule with what holds now and its source', async () => {
  const facts = factRules.map(
    ({ id, severity, title, now, since, source, repair }) =>
      `| \`fact/${id}\` | ${severity} | ${cell(title)} | ${cell(now)} | ${since} | [source](${source}) | ${repair ? 'yes' : ''} |`,
  );
  const others = Object.entries(catalogue).map(
    ([id, { severity, title }]) => `| \`${id}\` | ${severity} | ${cell(title)} |`,
  );
  const text = [
    '# What `cribsmith check` finds',
    '',
    '    cribsmith check [NOTES] [--strict] [--fix] [--format pretty|json|sarif] [--verbose]',
    '',
    'Exit code 0: nothing, or only warnings. 1: errors, or with `--strict` warnings too. `--verbose` says what holds now and',
    'where that stands. `--fix` mends what can be mended safely, in code only, and changes nothing else in the files; without it nothing is written.',
    '',
    'To keep a finding from being reported, write its id in a comment on the line before. It counts for the block below: up to the',
    'next blank line, or to the end of the fence. An id that does not exist is reported itself.',
    '',
    '```markdown',
    '<!-- cribsmith-ignore fact/compose-v1 -->',
    'Old servers still have `docker-compose`.',
    '```',
    '',
    'A sentence that says itself that a thing was removed, replaced or is legacy is not reported, nor is code that the notes',
    'call bad, nor what stands behind a label such as **Trap:** or **Don’t:**. Negated statements and questions are not reported.',
    '',
    '## Facts',
    '',
    'Each is an entry in `generators/graph/facts/*.yaml`, with its examples, which are its tests. A new file in that folder is found by being there.',
    '',
    '| id | severity | what is wrong | what holds now | since | where it stands | `--fix` |',
    '|---|---|---|---|---|---|---|',
    ...facts,
    '',
    '## Everything else',
    '',
    '| id | severity | what it is |',
    '|---|---|---|',
    ...others,
    '',
  ].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/check.md');
});
