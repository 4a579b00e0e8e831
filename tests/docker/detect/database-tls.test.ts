import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const NODE = {
  'package.json': '{ "main": "index.js", "dependencies": { "pg": "8.16.0" } }',
  'index.js': '',
  '.env.example': 'DATABASE_URL=postgres://mint:mint@localhost:5432/mint\n',
};
const GO = {
  'go.mod': 'module mint\n\nrequire github.com/lib/pq v1.10.9\n',
  '.env.example': 'DATABASE_URL=postgres://mint:mint@localhost:5432/mint\n',
};
const saidOf = (files: Record<string, string>) =>
  (detectIn(files)[0]?.decisions ?? []).filter((each) => each.includes('with TLS only'));

test.each([
  [{ ...NODE, 'store.js': "import pg from 'pg';\nnew pg.Pool({\n  ssl: true,\n});\n" }, 'store.js:3'],
  [
    { ...NODE, 'store.js': "import pg from 'pg';\nnew pg.Pool({\n  ssl: { rejectUnauthorized: false },\n});\n" },
    'store.js:3',
  ],
  [{ ...GO, 'main.go': 'package main\n\nvar source = "host=" + host + " sslmode=require"\n' }, 'main.go:3'],
])('a program that connects to its database with TLS only is named: %#', (files, place) => {
  expect(saidOf(files)).toEqual([expect.stringContaining(`${place}: it connects to its database with TLS only`)]);
});

test.each([
  { ...NODE, 'store.js': "import pg from 'pg';\nnew pg.Pool({\n  ssl: process.env.MINT_TLS === 'on',\n});\n" },
  { ...NODE, 'store.js': "import pg from 'pg';\nnew pg.Pool({\n  // ssl: true,\n});\n" },
  { ...NODE, 'server.js': 'serve({\n  ssl: true,\n});\n' },
  { ...NODE, '.env.example': '', 'store.js': "import pg from 'pg';\nnew pg.Pool({\n  ssl: true,\n});\n" },
  { ...GO, 'main.go': 'package main\n\nvar source = "host=" + host + " sslmode=disable"\n' },
])('one that may connect without it is not: %#', (files) => {
  expect(saidOf(files)).toEqual([]);
});
