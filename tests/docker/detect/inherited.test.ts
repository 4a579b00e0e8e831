import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mergeCompose } from '../../../generators/docker/merge-compose.ts';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const OWN = `services:
  web:
    build: { context: ., target: final }
    env_file: [./secrets/app.env]
    init: true
    healthcheck: { test: [CMD, ask] }
`;

test('attributes what a service merges from a base to the service', () => {
  const theirs = `x-app: &app
  build: { context: ".", target: app }
  env_file: [.env]
x-checked: &checked
  healthcheck: { test: [CMD, mine] }
services:
  db:
    image: postgres:18
  web:
    <<: [*app, *checked]
  worker:
    <<: *app
    command: work
`;
  const { text, changes, missing } = mergeCompose(theirs, OWN, 'web', '/app', []);
  expect(changes).toEqual([
    'services.web.build.target: final',
    'services.web.init: added',
    'services.worker.build.target: final',
    'services.worker.entrypoint: cleared, so that its command is started',
    'services.worker.healthcheck: only that the container is running',
  ]);
  expect(text).toContain('  db:\n    image: postgres:18\n  web:\n');
  expect(missing).toEqual(['.env']);
});

test.each([
  ['a list', 'env_file: [./.env, "$OTHER.env"]', ['.env']],
  ['a map', 'env_file: [{ path: a.env }, { path: b.env, required: false }]', ['a.env']],
  ['one that is there', 'env_file: here.env', []],
])('finds missing env files in %s', (_, line, expected) => {
  const theirs = `services:\n  web: { build: . }\n  other: { image: redis, ${line} }\n`;
  expect(mergeCompose(theirs, OWN, 'web', '/app', ['here.env']).missing).toEqual(expected);
});

const PROJECT = {
  'go.mod': 'module till\n\ngo 1.26\n',
  'main.go': 'package main\n\nfunc main() { http.ListenAndServe(":9000", nil) }\n',
};

test('creates an env file that the compose file reads from its example', async () => {
  const folder = folderWith({
    ...PROJECT,
    'src/.env.example': 'LEVEL=info\n',
    'compose.yaml': 'services:\n  web: { build: ., env_file: [src/.env] }\n',
  });
  const { code, stderr } = await call('docker', '--detect', folder, '--force');
  expect(code).toBe(0);
  expect(readFileSync(join(folder, 'src/.env'), 'utf8')).toBe('LEVEL=info\n');
  expect(stderr).toContain('it reads src/.env, which did not exist and is now a copy of src/.env.example');
});

test('leaves an env file outside the project to the user', async () => {
  const folder = folderWith({
    'till/.env.example': 'LEVEL=info\n',
    'till/compose.yaml': 'services:\n  web: { build: ., env_file: [../.env] }\n',
    ...Object.fromEntries(Object.entries(PROJECT).map(([path, text]) => [`till/${path}`, text])),
  });
  const { stderr } = await call('docker', '--detect', join(folder, 'till'), '--force');
  expect(stderr).toContain('it reads ../.env, which does not exist: create it before you start');
  expect(existsSync(join(folder, '.env'))).toBe(false);
});

test.each([
  [`\${CODE:-./public:/public}`, ['CODE', '.:/app'], ['the mount at /app hides the program in the image']],
  [`\${CODE:-.:/app}`, ['OTHER', 'x'], ['the mount at /app hides the program in the image']],
  [`\${CODE:-./public:/public}`, ['CODE', ''], []],
])('resolves a variable in a mount to its value: %s', (volume, [name = '', value = ''], expected) => {
  const theirs = `x-app: &app\n  volumes: ['${volume}']\nservices:\n  web: { <<: *app, build: . }\n`;
  const { conflicts } = mergeCompose(theirs, OWN, 'web', '/app', [], { values: new Map([[name, value]]) });
  expect(conflicts.map((each) => each.replace(/:.*/, ''))).toEqual(expected);
});
