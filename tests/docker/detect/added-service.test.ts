import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';

const GO = {
  'go.mod': 'module till\n\ngo 1.26\n\nrequire github.com/go-sql-driver/mysql v1.9.3\n',
  'main.go':
    'package main\n\nvar host = getEnv("DB_HOST", "localhost")\nvar name = getEnv("DB_NAME", "till")\n\nfunc main() { http.ListenAndServe(":9000", nil) }\n',
};

/** The program that a pack adds to a compose file that has only what it talks to. */
async function added(services: string, files: Readonly<Record<string, string>> = {}) {
  const folder = folderWith({ ...GO, ...files, 'compose.yaml': `services:\n${services}` });
  await call('docker', '--detect', folder, '--force');
  const variables = join(folder, 'secrets/app.env');
  return {
    app: parse(readFileSync(join(folder, 'compose.yaml'), 'utf8')).services.app,
    variables: existsSync(variables) ? readFileSync(variables, 'utf8') : '',
  };
}

test('joins the networks of the services around it and depends on those that it connects to', async () => {
  const { app } = await added(
    '  store:\n    image: mariadb:11\n    networks: [inner]\n    healthcheck: { test: [CMD, ask] }\n  cache:\n    image: redis:8\n    networks: { outer: { aliases: [c] } }\nnetworks:\n  inner:\n  outer:\n',
  );
  expect(app.networks).toEqual(['inner', 'outer']);
  expect(app.depends_on).toEqual({
    store: { condition: 'service_healthy' },
    cache: { condition: 'service_healthy' },
  });
});

test('it waits only for the start of a service whose image has no tool for a health check', async () => {
  const { app } = await added('  queue:\n    image: nats:2\n');
  expect(app.depends_on).toEqual({ queue: { condition: 'service_started' } });
});

test('stays on the default network if the other services use it', async () => {
  const { app } = await added('  store:\n    image: mariadb:11\n  rest:\n    image: other\n    networks: [x]\n');
  expect(app.networks).toBeUndefined();
});

test('does not depend on services that only a profile starts', async () => {
  const { app } = await added('  store:\n    image: mariadb:11\n    profiles: [tools]\n');
  expect(app.depends_on).toBeUndefined();
});

test('an address that only occurs in the sources points to the service in the compose file', async () => {
  const { variables } = await added('  store:\n    image: mariadb:11\n');
  expect(variables).toContain('# main.go:3\nDB_HOST=store\n');
  expect(variables).not.toContain('DB_NAME');
});

test('an address in an example file is used', async () => {
  const { variables } = await added('  store:\n    image: mariadb:11\n', { '.env.example': 'DB_HOST=127.0.0.1\n' });
  expect(variables).toBe('# .env.example:1\nDB_HOST=store\n');
});

test('of several services that are built from the folder, the one with a port is the program', async () => {
  const folder = folderWith({
    ...GO,
    'compose.yaml': `services:
  worker: { build: { context: ., dockerfile: worker.Dockerfile } }
  web: { build: ., ports: ['9000:9000'] }
`,
  });
  await call('docker', '--detect', folder, '--force');
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  expect(services.worker).toEqual({ build: { context: '.', dockerfile: 'worker.Dockerfile' } });
  expect(services.web.build).toEqual({ context: '.', target: 'final' });
});
