import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PROGRAM = {
  'go.mod':
    'module till\n\ngo 1.26\n\nrequire github.com/lib/pq v1.10.9\nrequire github.com/redis/go-redis/v9 v9.14.0\n',
  'main.go':
    'package main\n\nvar at = open("configs/env.json", "config/till.yaml", "settings.toml", "till.properties")\n',
};
const COMPOSE = 'services:\n  web:\n    build: .\n  store:\n    image: postgres:18\n';

const saidIn = (files: Readonly<Record<string, string>>): string[] =>
  (detectIn({ ...PROGRAM, ...files })[0]?.decisions ?? []).filter((each) => each.includes('where nothing listens'));

test.each<[string, string, string, string]>([
  ['JSON', 'configs/env.json', '{\n  "database": {\n    "host": "localhost",\n    "port": 5432\n  }\n}\n', '3'],
  ['YAML', 'config/till.yaml', 'server:\n  host: localhost\n  port: 8080\ndb:\n  host: 127.0.0.1\n  user: a\n', '5'],
  ['TOML', 'settings.toml', '[postgres]\nhost = "localhost" # here\n', '2'],
  ['properties', 'till.properties', 'web.host=localhost\ndb.host=localhost\n', '2'],
])('names a file of settings that leads to the machine: %s', (_, file, text, line) => {
  const host = text.includes('127') ? '127.0.0.1' : 'localhost';
  const said = `${file}:${line}: it connects to postgres at ${host}, where nothing listens inside a container: `;
  expect(saidIn({ [file]: text })).toEqual([`${said}add --service postgres, and set that to postgres`]);
  expect(saidIn({ [file]: text, 'compose.yaml': COMPOSE })).toEqual([`${said}set that to store`]);
  expect(saidIn({ [file]: text, 'compose.yaml': COMPOSE.replace('postgres', 'nginx') })).toEqual([
    `${said}add postgres to the compose file, and set that to its name`,
  ]);
});

test('names each service once', () => {
  const text =
    'database:\n  host: localhost\nreplica_db:\n  host: localhost\ncache:\n  host: localhost\n  port: 6379\n';
  expect(saidIn({ 'config/till.yaml': text }).map((each) => each.replace(/,.*/, ''))).toEqual([
    'config/till.yaml:2: it connects to postgres at localhost',
    'config/till.yaml:6: it connects to redis at localhost',
  ]);
});

const DATABASE = { 'config/till.yaml': 'database:\n  host: localhost\n' };
test.each<[string, Record<string, string>]>([
  ['the host is that of the program', { 'config/till.yaml': 'server:\n  host: localhost\n  port: 8080\n' }],
  ['it is another one', { 'config/till.yaml': 'database:\n  host: store\n' }],
  ['it is a comment', { 'config/till.yaml': 'database:\n  # host: localhost\n' }],
  ['a variable overrides it', { ...DATABASE, 'store.go': 'package main\n\nvar host = os.Getenv("DB_HOST")\n' }],
  ['no source reads the file', { ...DATABASE, 'main.go': 'package main\n' }],
  ['it is for development', { 'config/dev.yaml': 'database:\n  host: localhost\n' }],
  ['no package talks to a database', { ...DATABASE, 'go.mod': 'module till\n\ngo 1.26\n' }],
])('says nothing if %s', (_, files) => {
  expect(saidIn(files)).toEqual([]);
});
