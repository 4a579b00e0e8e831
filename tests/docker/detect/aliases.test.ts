import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PACKAGE = { scripts: { build: 'tsc', start: 'node dist/main.js' }, devDependencies: { typescript: '5.9.3' } };
const TSCONFIG = JSON.stringify({
  compilerOptions: { outDir: 'dist', paths: { '@/*': ['./src/*'], '#till': ['src/till.ts'] } },
});
const PROJECT = {
  'package.json': JSON.stringify(PACKAGE),
  'tsconfig.json': TSCONFIG,
  'src/main.ts': "import http from 'node:http';\nimport { total } from '@/till';\n",
  'src/till.ts': 'export const total = 0;\n',
};
const SAID = 'src/main.ts:2: tsc leaves the import "@/till" as it is, and Node.js does not find it';

const aliasesIn = (files: Readonly<Record<string, string>>): string[] =>
  (detectIn({ ...PROJECT, ...files })[0]?.decisions ?? []).filter((each) => each.includes('tsc leaves'));

test.each([
  ['in tsconfig.json', {}],
  ['below a base', { 'tsconfig.json': '{ "compilerOptions": { "baseUrl": "./src", "paths": { "@/*": ["*"] } } }' }],
  [
    'in what the configuration of the build extends',
    {
      'package.json': JSON.stringify({
        ...PACKAGE,
        scripts: { ...PACKAGE.scripts, build: 'tsc -p tsconfig.build.json' },
      }),
      'tsconfig.build.json': '{ "extends": "./tsconfig.json" }',
    },
  ],
  ['of an import over several lines', { 'src/main.ts': "import {\n  total } from '@/till';\n" }],
])('reports an alias that the compiler leaves in the output: %s', (_, files) => {
  expect(aliasesIn(files)).toEqual([expect.stringContaining(SAID)]);
});

test('reports an alias for a single file', () => {
  expect(aliasesIn({ 'src/main.ts': "\nexport * from '#till';\n" })).toEqual([
    expect.stringContaining('src/main.ts:2: tsc leaves the import "#till"'),
  ]);
});

const withScripts = (scripts: Readonly<Record<string, string>>) => ({
  'package.json': JSON.stringify({ ...PACKAGE, scripts: { ...PACKAGE.scripts, ...scripts } }),
});

test.each([
  ['the build replaces it', withScripts({ build: 'tsc && tsc-alias' })],
  ['a step after the build replaces it', withScripts({ postbuild: 'tsc-alias' })],
  ['a bundler reads the table', withScripts({ build: 'tsc --noEmit && esbuild src/main.ts --bundle' })],
  ['the program finds it', withScripts({ start: 'node -r tsconfig-paths/register dist/main.js' })],
  ['the program registers names', { 'src/main.ts': "import 'module-alias/register';\nimport '@/till';\n" }],
  ['only types are imported', { 'src/main.ts': "import type { Total } from '@/till';\n" }],
  ['a package has that name', { 'src/main.ts': "import x from '@/elsewhere';\n" }],
  ['only a test imports it', { 'src/main.ts': '', 'src/till.test.ts': "import { total } from '@/till';\n" }],
  ['it is a comment', { 'src/main.ts': "// import { total } from '@/till';\n" }],
  [
    'the compiler has a plugin for it',
    {
      'tsconfig.json':
        '{ "compilerOptions": { "paths": { "@/*": ["src/*"] }, "plugins": [{ "transform": "typescript-transform-paths" }] } }',
    },
  ],
])('reports nothing if %s', (_, files) => {
  expect(aliasesIn(files)).toEqual([]);
});
