import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeRules } from '../../generators/lint/compose-rules/index.ts';
import { lintCompose } from '../../generators/lint/index.ts';

interface Examples {
  bad: { at: string; text: string }[];
  good: string[];
}

const examples = parse(readFileSync(new URL('fixtures/compose-rules.yaml', import.meta.url), 'utf8')) as Record<
  string,
  Examples
>;

/** Where a rule finds something, as `line:column`. */
function places(id: string, text: string): string[] {
  return lintCompose(text)
    .filter(({ ruleId }) => ruleId === id)
    .map(({ line, column }) => `${line}:${column}`);
}

const ids = (text: string, path: string) => lintCompose(text, { path }).map(({ ruleId }) => ruleId);

describe('each rule', () => {
  test('has examples, and each example has a rule', () => {
    expect(Object.keys(examples).sort()).toEqual(composeRules.map(({ id }) => id).sort());
  });

  test.each(Object.entries(examples))('%s reports the problem at its position', (id, { bad }) => {
    for (const { at, text } of bad) expect([text, places(id, text)]).toEqual([text, [at]]);
  });

  test.each(Object.entries(examples))('%s reports nothing in a valid file', (id, { good }) => {
    for (const text of good) expect([text, places(id, text)]).toEqual([text, []]);
  });
});

test.each([
  ['a program that is built', 'app: { build: . }', 'none'],
  ['a program that waits for it', "app: { image: 'a:1', depends_on: [db] }", 'none'],
  ['nothing', "cache: { image: 'redis:8' }", '127.0.0.1: before them'],
  ['a page to look into it', "ui: { image: 'adminer:5', depends_on: [db] }", '127.0.0.1: before them'],
])('a database next to %s keeps the ports that its client needs', (_, other, expected) => {
  const found = lintCompose(`services:\n  db: { image: 'postgres:18', ports: ['5432:5432'] }\n  ${other}\n`);
  const [first] = found.filter(({ ruleId }) => ruleId === 'compose/database-published');
  expect(first?.message).toContain(`expected ${expected}`);
});

test.each([
  ['DB_PASSWORD=secret1', 'literal DB_PASSWORD, expected %{DB_PASSWORD} or'],
  ['DB_PASSWORD=%{PW:-secret1}', 'default of PW in DB_PASSWORD, expected %{PW:?} or'],
  ['URL=pg://%{NAME:-app}:%{PW:-secret1}@db', 'default of PW in URL, expected %{PW:?} or'],
  ['URL=pg://app:secret1@%{HOST:-db}', 'literal password in the address of URL, expected %{URL} or'],
])('the finding about %j names what to change', (setting, expected) => {
  const [first] = lintCompose(
    `services:\n  a: { image: 'a:1', environment: ['${setting.replaceAll('%', '$')}'] }\n`,
  ).filter(({ ruleId }) => ruleId === 'compose/secret-in-environment');
  expect(first?.message).toContain(expected.replaceAll('%', '$'));
});

test.each([
  ['db', 1],
  ['latest-db', 1],
  ['db_test', 0],
  ['e2e-db', 0],
])('a database called %s needs a volume unless it is for tests', (name, found) => {
  const text = `services:\n  ${name}: { image: 'postgres:18' }\n`;
  expect(places('compose/data-in-named-volume', text)).toHaveLength(found);
});

describe('an override file', () => {
  const DEV = 'services:\n  app:\n    read_only: false\n    command: [run]\n    volumes: [.:/src]\n';

  test('may omit and reset what the base file sets', () => {
    expect(ids(DEV, 'compose.dev.yaml')).toEqual([]);
    expect(ids(DEV, 'docker-compose.override.yml')).toEqual([]);
    expect(ids(DEV, 'x.yaml')).toEqual([]);
  });

  test('must still be safe', () => {
    expect(ids(`${DEV}    privileged: true\n`, 'compose.dev.yaml')).toEqual(['compose/not-privileged']);
  });
});

test('a version 1 file has one finding, at its first service', () => {
  const found = lintCompose('# old\nweb:\n  image: a:1\ndb:\n  build: .\nextra: 1\n', { path: 'compose.yaml' });
  expect(found.map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual(['compose/syntax 2', 'compose/unknown-key 6']);
});

describe('inherited settings', () => {
  test('count if a merge key or an alias adds them', () => {
    const text =
      'x-safe: &safe\n  read_only: true\n  init: true\nx-all: &all [ALL]\nservices:\n' +
      '  a:\n    <<: *safe\n    image: a:1\n    cap_drop: *all\n';
    expect(lintCompose(text).filter(({ ruleId }) => /read-only|init|cap-drop|unknown/.test(ruleId))).toEqual([]);
  });

  test('are not required in a service that extends another', () => {
    const text = 'name: x\nservices:\n  a:\n    extends: { file: base.yaml, service: a }\n';
    expect(ids(text, 'compose.yaml')).toEqual([]);
  });

  test('may be circular or grow without end', () => {
    expect(ids('services: &s\n  a: { <<: *s }\n', 'compose.yaml')).toContain('compose/unknown-key');
    const levels = Array.from({ length: 30 }, (_, n) => `x-${n + 1}: &l${n + 1}\n  <<: [*l${n}, *l${n}]\n`).join('');
    expect(ids(`x-0: &l0 { a: b }\n${levels}services:\n  a:\n    <<: *l30\n`, 'compose.yaml').length).toBeGreaterThan(
      0,
    );
  });
});

test('a comment suppresses a finding on its line, on the next line, or in the file', () => {
  const file = 'services:\n  a:\n    image: a:1\n    # cribsmith ignore=compose/not-privileged\n    privileged: true\n';
  expect(ids(file, 'compose.yaml')).not.toContain('compose/not-privileged');
  expect(ids(file.replace('ignore', 'global ignore').replace('not-privileged', 'init'), 'compose.yaml')).not.toContain(
    'compose/init',
  );
  expect(ids(file.replace('not-privileged', 'init'), 'compose.yaml')).toContain('compose/not-privileged');
});

test('only the first error in an invalid YAML file is reported', () => {
  const text =
    'volumes:\n  {{ project }}_data: {}\n{% if celery %}\nservices:\n  {{ project }}:\n    image: redis:8\n{% endif %}\n';
  expect(lintCompose(text, { path: 'compose.yaml' }).map(({ ruleId, line }) => `${ruleId} ${line}`)).toEqual([
    'compose/syntax 2',
  ]);
});
