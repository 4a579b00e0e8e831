import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

test('does not start a missing main file', () => {
  const files = { 'package.json': JSON.stringify({ main: 'index.js', scripts: { build: 'webpack' } }) };
  const { recipe, decisions } = detectIn(files) ?? {};
  expect(recipe).toBeUndefined();
  expect(decisions).toEqual(['package.json: no script starts the program in production: use --start']);
});

test('reports a start script whose file a compiler writes elsewhere', () => {
  const manifest = { scripts: { start: 'node index.js', compile: 'tsc' }, devDependencies: { typescript: '5.9.3' } };
  const files = {
    'package.json': JSON.stringify(manifest, undefined, 2),
    'tsconfig.json': '{\n  "compilerOptions": {\n    "outDir": "./dist"\n  }\n}\n',
    'index.ts': '',
  };
  expect(detectIn(files)?.decisions).toEqual([
    'package.json:3: it starts index.js, but index.ts is compiled into dist: use --start "node dist/index.js"',
  ]);
});

test.each(['const portNumber = ":6235"', 'listenAddr := "0.0.0.0:6235"', 'var httpPort = "6235"'])(
  'finds a port in a constant: %s',
  (line) => {
    const files = { 'go.mod': 'module till\n\ngo 1.26\n', 'main.go': `package main\n\n${line}\n` };
    expect(detectIn(files)?.options.port).toBe(6235);
  },
);
