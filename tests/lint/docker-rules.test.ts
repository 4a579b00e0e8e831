import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { dockerRules } from '../../generators/lint/docker-rules/index.ts';
import { lintDockerfile } from '../../generators/lint/index.ts';

interface Examples {
  ignore?: string;
  bad: { at: string; text: string }[];
  good: string[];
}

const examples = parse(readFileSync(new URL('fixtures/docker-rules.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Examples
>;

/** Where a rule finds something, as `line:column`. */
function places(id: string, text: string, ignore: string | undefined): string[] {
  return lintDockerfile(text, ignore === undefined ? {} : { ignore })
    .filter(({ ruleId }) => ruleId === id)
    .map(({ line, column }) => `${line}:${column}`);
}

describe('each rule', () => {
  test('has examples, and each example has a rule', () => {
    expect(Object.keys(examples).sort()).toEqual(dockerRules.map(({ id }) => id).sort());
  });

  test.each(Object.entries(examples))('%s reports the problem at its position', (id, { bad, ignore }) => {
    for (const { at, text } of bad) expect([text, places(id, text, ignore)]).toEqual([text, [at]]);
  });

  test.each(Object.entries(examples))('%s reports nothing in a valid file', (id, { good, ignore }) => {
    for (const text of good) expect([text, places(id, text, ignore)]).toEqual([text, []]);
  });

  test.each(dockerRules.map((rule) => [rule.id, rule] as const))(
    'the texts of %s have a consistent style',
    (id, rule) => {
      expect(id).toMatch(/^docker\/[a-z]+(?:-[a-z]+)*$/);
      expect(rule.title).not.toMatch(/[.]$/);
      for (const { text } of examples[id]?.bad ?? []) {
        const found = lintDockerfile(text, { ignore: examples[id]?.ignore ?? '' }).filter(
          ({ ruleId }) => ruleId === id,
        );
        for (const { message } of found) expect(message).toMatch(/^Unexpected .*, expected /s);
      }
    },
  );
});

test('template placeholders have one finding, wherever they are', () => {
  const text = 'FROM debian:13\n{% if celery %}\nRUN true\n{% endif %}\n{{ more }}\nUSER 1\n';
  const found = lintDockerfile(text, { path: 'Dockerfile' }).filter(
    ({ ruleId }) => ruleId === 'docker/unknown-instruction',
  );
  expect(found.map(({ line, message }) => `${line} ${message}`)).toEqual([
    '2 Unexpected {% of a template, expected the file that is generated from it',
  ]);
});

test('identical findings about one line are reported once', () => {
  const text = 'FROM node:24-slim\nRUN npm install grunt && npm install --global grunt\nUSER 1\n';
  const found = lintDockerfile(text, { path: 'Dockerfile' }).filter(({ ruleId }) => ruleId === 'docker/npm-pinned');
  expect(found).toHaveLength(1);
});

test.each([
  ['node server.js', 'a JSON array'],
  ['migrate && serve', 'exec before the last program'],
  [`bash -c "migrate; exec serve --port $PORT"`, 'a JSON array'],
])('the shell form %s is to become an equivalent without a shell in between', (command, expected) => {
  const found = lintDockerfile(`FROM debian:13\nCMD ${command}\n`, { path: 'Dockerfile' });
  const [first] = found.filter(({ ruleId }) => ruleId === 'docker/exec-form');
  expect(first?.message).toContain(`expected ${expected}:`);
});
