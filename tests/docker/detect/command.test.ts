import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { contentOf, folderWith } from '../../helpers/folder.ts';

const GO = {
  'go.mod': 'module example.com/orders\n\ngo 1.22\n',
  'cmd/api/main.go': 'package main\n\nvar addr = ":9090"\n',
  'README.md': '# Orders\n',
};

test("writes the matching pack without the example, and keeps the project's own files", async () => {
  const folder = folderWith(GO);
  const { code, stdout, stderr } = await call('docker', '--detect', folder);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  for (const line of [
    'found    language: go (go.mod:1)',
    'found    entry: ./cmd/api (cmd/api/main.go:1)',
    'assumed  version: ',
  ])
    expect(stderr).toContain(line);
  const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  expect(dockerfile).toContain('-o /out/srv/app ./cmd/api');
  expect(readFileSync(join(folder, 'compose.yaml'), 'utf8')).toContain('orders');
  expect(existsSync(join(folder, 'main.go'))).toBe(false);
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# Orders\n');
  expect(existsSync(join(folder, 'DOCKER.md'))).toBe(true);
});

test('writes files without findings', async () => {
  const folder = folderWith(GO);
  await call('docker', '--detect', folder);
  const linted = await call('docker', '--lint', join(folder, 'Dockerfile'), join(folder, 'compose.yaml'), '--strict');
  expect(linted).toMatchObject({ code: 0 });
});

test('keeps existing files unless --force is given', async () => {
  const folder = folderWith({ ...GO, Dockerfile: 'FROM scratch\n' });
  const before = contentOf(folder);
  const refused = await call('docker', '--detect', folder);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('already contains Dockerfile');
  expect(contentOf(folder)).toEqual(before);
  expect((await call('docker', '--detect', folder, '--force')).code).toBe(0);
  expect(readFileSync(join(folder, 'Dockerfile'), 'utf8')).toContain('golang');
});

test('--diff shows the changes and writes nothing', async () => {
  const folder = folderWith({ ...GO, Dockerfile: 'FROM scratch\nUSER 0\n' });
  const before = contentOf(folder);
  const { code, stdout } = await call('docker', '--detect', folder, '--diff', '--plain');
  expect(code).toBe(0);
  expect(stdout).toContain('-USER 0\n');
  expect(stdout).toContain('+FROM --platform=$BUILDPLATFORM golang:');
  expect(stdout).toContain(`--- /dev/null\n+++ ${join(folder, 'compose.yaml')}`);
  expect(contentOf(folder)).toEqual(before);
});

test('options on the command line take precedence over detected ones', async () => {
  const folder = folderWith(GO);
  await call('docker', '--detect', folder, '--port', '7000', '--name', 'shop', '--base', 'scratch');
  const dockerfile = readFileSync(join(folder, 'Dockerfile'), 'utf8');
  expect(dockerfile).toContain('EXPOSE 7000');
  expect(dockerfile).toContain('FROM scratch AS runtime');
});

test('keeps an existing compose file as the only one, with all its content', async () => {
  const folder = folderWith({
    ...GO,
    'docker-compose.yml': `# ours
services:
  api:
    build: .
    command: ["./api", "--verbose"]
    environment: [LEVEL=debug]
    env_file: .env
    volumes: ["./logs:/srv"]
  db:
    image: postgres:15 # as in production
`,
  });
  expect((await call('docker', '--detect', folder)).stderr).toContain('already contains docker-compose.yml');
  const { code, stderr } = await call('docker', '--detect', folder, '--force');
  expect(code).toBe(0);
  expect(existsSync(join(folder, 'compose.yaml'))).toBe(false);
  const text = readFileSync(join(folder, 'docker-compose.yml'), 'utf8');
  expect(text).toMatch(/^# ours\n/);
  expect(text).toContain('image: postgres:15 # as in production');
  expect(parse(text).services.api).toMatchObject({
    build: { context: '.', target: 'final' },
    command: ['./api', '--verbose'],
    environment: ['LEVEL=debug'],
    volumes: ['./logs:/srv'],
    cap_drop: ['ALL'],
    healthcheck: { test: expect.arrayContaining(['CMD']) },
  });
  expect(stderr).toContain('changes  docker-compose.yml: services.api.build.target: final');
  expect(stderr).toContain('decide   docker-compose.yml: the mount at /srv hides the program');
  expect(stderr).toContain('decide   docker-compose.yml: its command overrides the start command');
  expect(stderr).toContain('decide   docker-compose.yml: it reads .env, which does not exist');
  expect(parse(readFileSync(join(folder, 'compose.dev.yaml'), 'utf8')).services).toHaveProperty('api');
});

test('adds the app to a compose file that does not define it', async () => {
  const folder = folderWith({ ...GO, 'compose.yml': 'services:\n  db:\n    image: postgres:15\n' });
  await call('docker', '--detect', folder, '--force');
  expect(existsSync(join(folder, 'compose.yaml'))).toBe(false);
  const { services } = parse(readFileSync(join(folder, 'compose.yml'), 'utf8'));
  expect(Object.keys(services)).toEqual(['db', 'app']);
  expect(services.db.image).toBe('postgres:15');
  expect(services.app).toMatchObject({ read_only: true, build: { target: 'final' } });
});

test('uses package manager settings in the build, and turns those with a password into a build secret', async () => {
  const project = { 'package.json': '{ "name": "x", "main": "a.js" }', 'a.js': '' };
  const plain = folderWith({ ...project, '.npmrc': 'save-exact=true\n' });
  await call('docker', '--detect', plain);
  expect(readFileSync(join(plain, '.dockerignore'), 'utf8')).toContain('!.npmrc\n');
  expect(readFileSync(join(plain, 'Dockerfile'), 'utf8')).toContain('COPY package.json .npmrc ./');

  const secret = folderWith({ ...project, '.npmrc': '//registry.example/:_authToken=abc\n' });
  const { stderr } = await call('docker', '--detect', secret);
  expect(stderr).toMatch(/left out \.npmrc \(it may contain a secret/);
  expect(readFileSync(join(secret, '.dockerignore'), 'utf8')).not.toContain('!.npmrc');
  expect(readFileSync(join(secret, 'Dockerfile'), 'utf8')).toContain(
    '--mount=type=secret,id=npmrc,target=/root/.npmrc',
  );
  expect(readFileSync(join(secret, 'compose.yaml'), 'utf8')).toMatch(/secrets:\n {2}npmrc:\n {4}file: '\.npmrc'/);
});

test.each<[string, Record<string, string>, string[], RegExp]>([
  ['of no known kind', { 'notes.txt': 'hello' }, [], /no project of a known language.*\n.*go\.mod/],
  [
    'with sources alone',
    { 'lib/till.py': '', 'app.py': 'import flask\n', 'page.js': '' },
    [],
    /Missing requirements\.txt in .*: app\.py is Python\.\n.*pip freeze > requirements\.txt/,
  ],
  [
    'with several projects',
    { 'a/go.mod': 'module a\n', 'a/main.go': 'package main\n', 'b/Gemfile': '', 'b/config.ru': '' },
    [],
    /contains several projects\.\n.*Specify one of them:\n.*a {2}# go\n.*b {2}# ruby/,
  ],
  ['with a broken manifest', { 'package.json': '{\n"name": \n}' }, [], /package\.json:\d+: Unexpected/],
  ['beside a language', GO, ['go'], /Specify either go or --detect, not both/],
])('reports a folder %s in one clear message, and writes nothing', async (_name, files, more, message) => {
  const folder = folderWith(files);
  const before = contentOf(folder);
  const { code, stdout, stderr } = await call('docker', ...more, '--detect', folder);
  expect(code).toBeGreaterThan(0);
  expect(stdout).toBe('');
  expect(stderr).toMatch(message);
  expect(contentOf(folder)).toEqual(before);
});

test('a folder of helpers is not counted among several programs', async () => {
  const till = { 'till/go.mod': 'module till\n', 'till/main.go': 'package main\n' };
  const helper = { 'utilities/package.json': '{ "scripts": { "start": "node show.js" } }', 'utilities/show.js': '' };
  const { code, stderr } = await call('docker', '--detect', folderWith({ ...till, ...helper }));
  expect(stderr).toContain(': Go');
  expect(stderr).not.toContain('also ');
  expect(code).toBe(0);
  const alone = await call('docker', '--detect', folderWith(helper));
  expect(alone).toMatchObject({ code: 0, stderr: expect.stringContaining('utilities/package.json') });
});

test('reports a missing folder', async () => {
  expect(await call('docker', '--detect', '/nowhere/at/all')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('does not exist'),
  });
});
