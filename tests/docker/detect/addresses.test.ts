import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const NODE = { 'package.json': '{ "name": "till", "main": "index.js", "dependencies": { "pg": "8.16.3" } }' };
const GO = { 'go.mod': 'module till\n\ngo 1.26\n\nrequire github.com/lib/pq v1.10.9\n' };

const addressesIn = (files: Record<string, string>): string[] =>
  (detectIn(files)[0]?.decisions ?? []).filter((each) => each.includes('where nothing listens'));

test.each([
  [
    'with its port',
    { ...NODE, 'index.js': "\nnew Client({ connectionString: 'postgres://a:b@localhost:5432/till' });\n" },
    'index.js:2: it connects to postgres at localhost:5432',
  ],
  [
    'with the scheme alone',
    { ...GO, 'main.go': 'package main\n\nvar dsn = flag.String("dsn", "postgres://a:b@localhost/till", "")\n' },
    'main.go:3: it connects to postgres at localhost',
  ],
  [
    'in a source, and in settings of a tool',
    {
      ...NODE,
      'a.ini': 'url = postgres://a:b@localhost:5432/till\n',
      'index.js': "connect('postgres://a:b@localhost:5432/till')\n",
    },
    'index.js:1: it connects to postgres at localhost:5432',
  ],
  [
    'in a file of settings',
    { ...NODE, 'index.js': '', 'config/default.yaml': 'store:\n  host: 127.0.0.1:5432\n' },
    'config/default.yaml:2: it connects to postgres at 127.0.0.1:5432',
  ],
])('reports a database on localhost with its line: %s', (_, files, said) => {
  expect(addressesIn(files)).toEqual([
    `${said}, where nothing listens inside a container: read the address from a variable, and add --service postgres`,
  ]);
});

test.each([
  [
    'a variable leads there',
    { ...NODE, 'index.js': "connect(process.env.DATABASE_URL || 'postgres://localhost:5432/x')" },
  ],
  [
    'no package talks to it',
    { 'package.json': '{ "main": "index.js" }', 'index.js': "connect('postgres://localhost:5432/x')" },
  ],
  ['another service is meant', { ...NODE, 'index.js': "fetch('http://localhost:8080/x')" }],
  ['it is a comment', { ...NODE, 'index.js': "// connect('postgres://localhost:5432/x')" }],
  [
    'only a helper of tests says so',
    { ...GO, 'main.go': '', 'a/conftest.py': "connect('postgres://localhost:5432/x')" },
  ],
  ['only a test says so', { ...NODE, 'index.js': '', 'test/a.js': "connect('postgres://localhost:5432/x')" }],
])('reports no address if %s', (_, files) => {
  expect(addressesIn(files)).toEqual([]);
});

const HOST = {
  ...NODE,
  'index.js': "connect({\n  type: 'postgres',\n  host: 'localhost',\n  password: process.env.DB_PASSWORD,\n});\n",
};

test('reports a host alone among the settings of a connection', () => {
  const said = 'index.js:3: it connects to postgres at localhost, where nothing listens inside a container';
  expect(addressesIn(HOST)).toEqual([`${said}: read the host from a variable, and add --service postgres`]);
  const compose = 'services:\n  web:\n    build: .\n  store:\n    image: postgres:18\n';
  expect(addressesIn({ ...HOST, 'compose.yaml': compose })).toEqual([
    `${said}: read the host from a variable, and set that to store`,
  ]);
});

test.each([
  ['it is that of the server', { ...NODE, 'index.js': "listen({ host: 'localhost', port: 3000 })\n" }],
  ['a variable comes first', { ...NODE, 'index.js': "({ host: process.env.DB_HOST || 'localhost', user: 'a' })\n" }],
  ['no package talks to a database', { 'package.json': '{ "main": "index.js" }', 'index.js': HOST['index.js'] }],
])('reports no host if %s', (_, files) => {
  expect(addressesIn(files)).toEqual([]);
});

test('reports a variable that leads to a service that the compose file lacks', () => {
  const files = { ...NODE, 'index.js': '', 'compose.yaml': 'services:\n  web:\n    build: .\n    env_file: .env\n' };
  const saidIn = (example: string, compose = files['compose.yaml']) =>
    detectIn({ ...files, 'compose.yaml': compose, '.env.example': example })[0]?.decisions;
  expect(saidIn('DB_PORT=5432\nDB_HOST=localhost\n')).toEqual([
    '.env.example:2: DB_HOST leads to postgres on this machine, which the container does not reach: add postgres to the compose file, or set DB_HOST to its host',
  ]);
  expect(saidIn('DB_HOST=localhost\n', `${files['compose.yaml']}  db:\n    image: postgres:18\n`)).toEqual([]);
  expect(saidIn('DB_HOST=db.internal\nMAIL_HOST=localhost\n')).toEqual([]);
});
