import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { kindOfFile, lintCompose, lintDockerfile, lintRules } from '../../generators/lint/index.ts';

const cases = parse(readFileSync(new URL('fixtures/peer-cases.yaml', import.meta.url), 'utf8')) as Record<
  string,
  { bad: string[]; good: string[] }
>;

/** Whether a rule that names another linter's id finds something. */
function isFound(id: string, text: string): boolean {
  const found = kindOfFile(text, 'x') === 'compose' ? lintCompose(text) : lintDockerfile(text);
  const rules = new Set(lintRules.filter(({ also }) => also.includes(id)).map((rule) => rule.id));
  return found.some(({ ruleId }) => rules.has(ruleId));
}

test.each(Object.entries(cases))('%s agrees with the documentation of its linter', (id, { bad, good }) => {
  expect(bad.filter((text) => !isFound(id, text))).toEqual([]);
  expect(good.filter((text) => isFound(id, text))).toEqual([]);
});

test('every hadolint, BuildKit and dclint id that a rule refers to has cases', () => {
  const named = lintRules
    .flatMap(({ also }) => also)
    .filter((id) => /^DL|^[A-Za-z]+$|^(?:no|require|service)-/.test(id));
  // These two are tried with more than one file, or with the shell's own cases.
  const elsewhere = ['CopyIgnoredFile', 'DL3064'];
  expect([...new Set(named)].filter((id) => !Object.hasOwn(cases, id) && !elsewhere.includes(id))).toEqual([]);
});
