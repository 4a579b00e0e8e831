import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const NEST = {
  'package.json': JSON.stringify({
    name: 'till',
    scripts: { build: 'nest build', 'start:prod': 'node dist/main' },
    dependencies: { '@nestjs/core': '11.0.1' },
    devDependencies: { typescript: '5.9.3' },
  }),
  'nest-cli.json': '{ "sourceRoot": "src" }',
  'tsconfig.json': '{ "compilerOptions": { "outDir": "./dist", /* all */ } }',
  'tsconfig.build.json': '{ "extends": "./tsconfig.json", "exclude": ["node_modules", "test", "dist", "**/*spec.ts"] }',
  'src/main.ts': '',
  'test/app.e2e.ts': '',
  'lib/a.spec.ts': '',
};
const TSC = {
  ...NEST,
  'package.json': JSON.stringify({
    name: 'till',
    scripts: { build: 'rimraf dist && tsc -p tsconfig.json', start: 'node ./dist/main.js --quiet' },
    devDependencies: { typescript: '5.9.3' },
  }),
};

const startIn = (files: Readonly<Record<string, string>>) => detectIn(files)[0]?.recipe?.start.join(' ');

test('a file outside src that is compiled as well moves the program one folder down', () => {
  const files = { ...NEST, 'prisma.config.ts': '' };
  expect(startIn(files)).toBe('node dist/src/main');
  expect(detectIn(files)[0]?.assumed).toContainEqual({
    what: 'start',
    value: 'dist/src/main',
    why: 'the start script names dist/main, but prisma.config.ts is compiled as well, so the compiler keeps the folder src',
  });
  expect(startIn({ ...TSC, 'tools/seed.ts': '' })).toBe('node dist/src/main.js --quiet');
});

const COPIES = '{ "compilerOptions": { "outDir": "./dist", "resolveJsonModule": true }, "include": ["src"] }';

test('a JSON file outside src that a source imports moves the program as well', () => {
  const main = "import * as till from '../package.json';\n";
  const files = { ...NEST, 'tsconfig.json': COPIES, 'src/main.ts': main };
  expect(startIn(files)).toBe('node dist/src/main');
  expect(detectIn(files)[0]?.assumed).toContainEqual({
    what: 'start',
    value: 'dist/src/main',
    why: 'the start script names dist/main, but package.json is imported as well, so the compiler keeps the folder src',
  });
  const inside = { 'src/a/b.ts': "import price from '../price.json';\n", 'src/price.json': '{}' };
  expect(startIn({ ...NEST, ...inside, 'tsconfig.json': COPIES })).toBe('node dist/main');
  expect(startIn({ ...NEST, 'src/main.ts': main })).toBe('node dist/main');
});

test.each<[string, Record<string, string>, string]>([
  ['nothing else is compiled', NEST, 'node dist/main'],
  ['only types are outside', { ...NEST, 'types/a.d.ts': '' }, 'node dist/main'],
  [
    'the settings list what is compiled',
    { ...TSC, 'a.ts': '', 'tsconfig.json': '{ "compilerOptions": { "outDir": "dist" }, "include": ["src"] }' },
    'node ./dist/main.js --quiet',
  ],
  [
    'the settings have a root',
    { ...NEST, 'a.ts': '', 'tsconfig.json': '{ "compilerOptions": { "outDir": "dist", "rootDir": "src" } }' },
    'node dist/main',
  ],
  [
    'it is bundled',
    { ...NEST, 'a.ts': '', 'nest-cli.json': '{ "compilerOptions": { "webpack": true } }' },
    'node dist/main',
  ],
  ['the program is at the root', { ...TSC, 'main.ts': '' }, 'node ./dist/main.js --quiet'],
])('the start script is right if %s', (_, files, start) => {
  expect(startIn(files)).toBe(start);
});
