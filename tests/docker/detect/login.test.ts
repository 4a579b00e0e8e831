import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const decisions = (reads: string, files: Readonly<Record<string, string>> = {}) =>
  detectIn({
    'package.json': JSON.stringify({
      name: 'kiosk',
      scripts: { start: 'node server.js' },
      dependencies: { express: '5.1.0', ioredis: '5.8.0' },
    }),
    'server.js': `const Redis = require('ioredis');\nconst host = process.env.REDIS_HOST || 'localhost';\n${reads}\nrequire('express')().listen(4000);\n`,
    ...files,
  })[0]?.decisions;

test('names a Redis of the pack to which the program sends no password', () => {
  expect(decisions('new Redis({ host });')).toEqual([
    'server.js:2: it reads no password for redis, but that of the pack requires one: read it from REDIS_PASSWORD, or remove requirepass from compose.yaml',
  ]);
});

test.each([
  ['a password', 'new Redis({ host, password: process.env.REDIS_PASSWORD });', {}],
  ['an address', 'new Redis(process.env.REDIS_URL);', {}],
  ['its own compose file', 'new Redis({ host });', { 'compose.yaml': 'services:\n  redis:\n    image: redis:8\n' }],
])('says nothing about a program with %s', (_case, reads, files) => {
  expect(decisions(reads, files)?.filter((each) => each.includes('password'))).toEqual([]);
});
