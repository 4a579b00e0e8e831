import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { call } from '../../helpers/call.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const PYTHON = {
  'requirements.txt': 'flask==3.1.2\npsycopg[binary]==3.2.9\n',
  'app.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
};

/** A merged compose file, and what the command says about it. */
async function merged(services: string) {
  const folder = folderWith({ ...PYTHON, 'compose.yaml': `services:\n${services}` });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const file = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'), { merge: true });
  return { services: file.services, stderr };
}

test('a database without a health check gets one, and the program waits until it is healthy', async () => {
  const { services, stderr } = await merged(
    '  web:\n    build: .\n    depends_on:\n      - db\n      - mail\n  db:\n    image: postgres:18\n  mail:\n    image: mailer\n',
  );
  expect(services.db.healthcheck.test).toEqual(['CMD', 'pg_isready', '--quiet', '--host=127.0.0.1']);
  expect(services.web.depends_on).toEqual({
    db: { condition: 'service_healthy' },
    mail: { condition: 'service_started' },
  });
  expect(stderr).toContain('services.web.depends_on: waits until db is healthy');
  expect(stderr).toContain('services.db.healthcheck: added, so that the program can wait for it');
});

test('the program waits for a database that it has a client for, even if the file does not say so', async () => {
  const { services } = await merged(
    '  web:\n    build: .\n  db:\n    image: postgres:18\n  cache:\n    image: redis:8\n',
  );
  expect(services.web.depends_on).toEqual({ db: { condition: 'service_healthy' } });
  expect(services.cache.healthcheck).toBeUndefined();
});

test('an existing health check and other conditions of depends_on are kept', async () => {
  const { services } = await merged(
    '  web:\n    build: .\n    depends_on:\n      db: { condition: service_started, restart: true }\n  db:\n    image: postgres:18\n    healthcheck: { test: [CMD, ask] }\n',
  );
  expect(services.web.depends_on).toEqual({ db: { condition: 'service_healthy', restart: true } });
  expect(services.db.healthcheck).toEqual({ test: ['CMD', 'ask'] });
});

test.each([
  ['whose check is off', '    healthcheck: { disable: true }\n', { condition: 'service_started' }],
  [
    'that is ready when it ends',
    '    healthcheck: { test: [CMD, ask] }\n',
    { condition: 'service_completed_successfully' },
  ],
])('the program does not wait until a service is healthy %s', async (_, check, wait) => {
  const { services } = await merged(
    `  web:\n    build: .\n    depends_on:\n      db: { condition: ${wait.condition} }\n  db:\n    image: postgres:18\n${check}`,
  );
  expect(services.web.depends_on).toEqual({ db: wait });
});

test('other services with the same image wait too', async () => {
  const { services } = await merged(
    '  web:\n    build: .\n    depends_on: [db]\n  jobs:\n    build: .\n    command: [python3, jobs.py]\n    depends_on: [db]\n  db:\n    image: postgres:18\n',
  );
  expect(services.jobs.depends_on).toEqual({ db: { condition: 'service_healthy' } });
});

test('a service that an alias names is waited for', async () => {
  const { services } = await merged(
    '  web:\n    build: .\n    labels: [&store db]\n    depends_on: [*store, till]\n  till:\n    image: redis:8\n  db:\n    image: postgres:18\n',
  );
  expect(Object.keys(services.web.depends_on).sort()).toEqual(['db', 'till']);
});

test('a service that is only named in the long form is waited for', async () => {
  const { services } = await merged(
    '  web:\n    build: .\n    depends_on:\n      db:\n  db:\n    image: postgres:18\n',
  );
  expect(services.web.depends_on).toEqual({ db: { condition: 'service_healthy' } });
});

test('nothing waits for a service that itself waits for the program', async () => {
  const { services } = await merged('  web:\n    build: .\n  db:\n    image: postgres:18\n    depends_on: [web]\n');
  expect(services.web.depends_on).toBeUndefined();
});

test.each([
  ['of the project', 'build: { context: ., dockerfile: docker/db/Dockerfile }', 'docker/db/Dockerfile'],
  ['of its own folder', 'build: ./docker/db', 'docker/db/Dockerfile'],
])('knows a database that is built from the image of one, in the context %s', async (_, build, file) => {
  const folder = folderWith({
    ...PYTHON,
    'compose.yaml': `services:\n  web:\n    build: .\n    ports: ['5000:5000']\n  db:\n    ${build}\n`,
    [file]: '# With an extension.\nFROM postgres:16.2\nCOPY words.sql /docker-entrypoint-initdb.d/\n',
  });
  const { stderr } = await call('docker', '--detect', folder, '--force');
  const { services } = parse(readFileSync(join(folder, 'compose.yaml'), 'utf8'));
  expect(stderr).toContain(`service: postgres (${file}:2)`);
  expect(services.web.depends_on).toEqual({ db: { condition: 'service_healthy' } });
  expect({ build: services.db.build }).toEqual(parse(build));
});

test('waits for no service in the image of a database that only calls one', () => {
  const services = (job: string, dockerfile = 'FROM postgres:17\n') =>
    detectIn({
      'requirements.txt': 'flask==3.1.2\n',
      'app.py': 'app = Flask(__name__)\n',
      'job/Dockerfile': dockerfile,
      'compose.yaml': `services:\n  web:\n    build: .\n  job:\n${job}`,
    })[0]?.neighbours.flatMap(({ service }) => service ?? []);
  expect(services('    image: postgres:17\n')).toEqual(['postgres']);
  expect(services('    image: postgres:17\n    command: postgres -c fsync=off\n')).toEqual(['postgres']);
  expect(services('    image: postgres:17\n    command: pg_dump --host=db\n')).toEqual([]);
  expect(services('    image: postgres:17\n    entrypoint: [sh, -c, "psql -f /till.sql"]\n')).toEqual([]);
  expect(services('    build: job\n')).toEqual(['postgres']);
  expect(services('    build: job\n', 'FROM postgres:17\nENTRYPOINT ["psql", "-f", "/till.sql"]\n')).toEqual([]);
  expect(services('    build: job\n', 'FROM mysql:8.4\nCMD mysqld --user=mysql\n')).toEqual(['mysql']);
  const stages = 'FROM postgres:17 AS base\n\nFROM base AS words\nCOPY a /a\n\nFROM ';
  expect(services('    build: job\n', `${stages}words\n`)).toEqual(['postgres']);
  expect(services('    build: job\n', `${stages}alpine:3\n`)).toEqual([]);
  expect(services('    build: job\n', `${stages}$BASE\n`)).toEqual([]);
});

test('names the Dockerfile of a database that the pack would replace', () => {
  const [found] = detectIn({
    'requirements.txt': 'flask==3.1.2\n',
    'app.py': 'app = Flask(__name__)\n',
    Dockerfile: 'FROM postgres:17 AS store\nENV LANG=C\n',
    'compose.yaml': 'services:\n  db:\n    build: .\n',
  });
  expect(found?.decisions).toContain(
    'Dockerfile:1: the service db of compose.yaml is built from it, and the pack has another file of this name: rename it, and name it as build.dockerfile of the service',
  );
});
