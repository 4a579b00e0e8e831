import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PACKAGE = {
  scripts: { build: 'tsc', start: 'node dist/main.js' },
  dependencies: { express: '5.1.0' },
  devDependencies: { zod: '4.1.12', '@types/express': '5.0.3', supertest: '7.1.4', typescript: '5.9.3' },
};
const PROJECT = {
  'package.json': JSON.stringify(PACKAGE),
  'tsconfig.json': '{ "compilerOptions": { "outDir": "dist" } }',
  'src/main.ts': "import express from 'express';\nimport { total } from './till';\nexpress().listen(4020);\n",
};

const keptIn = (files: Readonly<Record<string, string>>) => {
  const [detection] = detectIn({ ...PROJECT, ...files });
  return {
    says: detection?.assumed.filter(({ what }) => what === 'package').map(({ value, why }) => `${value}: ${why}`),
    prunes: /prune/.test(detection?.recipe?.compile ?? ''),
  };
};

test.each([
  ['an import', "import { z } from 'zod';\n", 1],
  ['an import over several lines', "import {\n  z,\n} from 'zod/v4';\n", 3],
  ['a require', "const { z } = require('zod');\n", 1],
  ['an export', "\nexport * from 'zod';\n", 2],
])('keeps development packages for %s', (_, text, line) => {
  expect(keptIn({ 'src/till.ts': text })).toEqual({
    says: [
      `zod: src/till.ts:${line} imports it, but package.json lists it for development only, so the image contains the development packages: move it to dependencies`,
    ],
    prunes: false,
  });
});

const lock = (more: object) =>
  `${JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/zod': { version: '4.1.12', ...more } } }, undefined, 2)}\n`;

test.each([
  ['types', { 'src/till.ts': "import type { z } from 'zod';\nexport type { z } from 'zod';\n" }],
  ['what depends on the environment', { 'src/till.ts': "if (isLocal) {\n  const { z } = require('zod');\n}\n" }],
  ['tests and settings', { 'src/till.test.ts': "import 'zod';\n", 'eslint.config.js': "import 'zod';\n" }],
  ['a helper of tests', { 'src/ask.ts': "import request from 'supertest';\n" }],
  ['another package', { 'src/pages/package.json': '{}', 'src/pages/index.ts': "import 'zod';\n" }],
  ['what another package brings', { 'src/till.ts': "import 'zod';\n", 'package-lock.json': lock({}) }],
  [
    'a bundle',
    {
      'src/till.ts': "import 'zod';\n",
      'package.json': JSON.stringify({ ...PACKAGE, scripts: { ...PACKAGE.scripts, build: 'esbuild src/main.ts' } }),
    },
  ],
])('omits them for %s', (_, files) => {
  expect(keptIn(files)).toEqual({ says: [], prunes: true });
});

test('keeps them for packages that the lock file lists for development only', () => {
  const files = { 'src/till.ts': "import 'zod';\n", 'package-lock.json': lock({ dev: true }) };
  expect(keptIn(files).prunes).toBe(false);
});

const logging = (transport: string) => ({
  'src/till.ts': `export const log = pino({\n  ${transport},\n});\n`,
  'package.json': JSON.stringify({
    ...PACKAGE,
    scripts: { ...PACKAGE.scripts, build: 'tsup src' },
    devDependencies: { 'pino-pretty': '13.0.0' },
  }),
});

test('keeps them for a writer of the log that is loaded by its name, which no bundler sees', () => {
  const { says, prunes } = keptIn(logging("transport: { target: 'pino-pretty' }"));
  expect(says?.join()).toContain('pino-pretty: src/till.ts:2 imports it');
  expect(prunes).toBe(false);
});

test.each([
  "...(isLocal && { transport: { target: 'pino-pretty' } })",
  "...(env.NODE_ENV === 'production' ? {} : { transport: { target: 'pino-pretty' } })",
  "transport: isLocal ? { target: 'pino-pretty' } : undefined",
])('but not if that depends on the environment: %s', (transport) => {
  expect(keptIn(logging(transport)).prunes).toBe(true);
});
