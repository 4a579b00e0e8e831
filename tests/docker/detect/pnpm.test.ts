import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (manifest: object, lock: string, more: Record<string, string> = {}) => ({
  'package.json': JSON.stringify({ main: 'index.js', dependencies: { express: '5.1.0' }, ...manifest }, undefined, 2),
  'index.js': '',
  'pnpm-lock.yaml': `lockfileVersion: '9.0'\n\npackages:\n\n${lock}`,
  ...more,
});
const COMPILED = '  argon2@0.41.1:\n    resolution: {}\n';
const setupIn = (files: Record<string, string>) => {
  const [detection] = detectIn(files);
  return {
    setup: detection?.recipe?.setup?.replace(/^.* pnpm@/, ''),
    why: detection?.assumed
      .filter(({ what }) => what === 'package manager')
      .map(({ value, why }) => `${value}: ${why}`),
  };
};

test('a package that is compiled is, if the project allows no package to run scripts', () => {
  expect(setupIn(project({}, COMPILED))).toEqual({
    setup: '9.15.9',
    why: [
      'pnpm 9.15.9: argon2 is compiled by its install script, which later versions run only if pnpm-workspace.yaml allows it',
    ],
  });
});

test.each([
  ['the project allows it', project({}, COMPILED, { 'pnpm-workspace.yaml': 'allowBuilds:\n  argon2: true\n' })],
  ['the manifest allows it', project({ pnpm: { onlyBuiltDependencies: ['argon2'] } }, COMPILED)],
  ['nothing is compiled', project({}, '  ms@2.1.3:\n    resolution: {}\n')],
])('the version of the pack is used if %s', (_, files) => {
  expect(setupIn(files)).toEqual({ setup: '{version:pnpm}', why: [] });
});

test('a version that the project names is used', () => {
  expect(setupIn(project({ packageManager: 'pnpm@10.20.0' }, COMPILED)).setup).toBe('10.20.0');
});

test.each([
  ['9', '9.15.9'],
  ['^9.1.0', '9.15.9'],
  ['8.x', '8.15.9'],
  ['>=9', '{version:pnpm}'],
  ['9 || 10', '{version:pnpm}'],
])('a pnpm of "%s", outside which it refuses to install, is %s', (pnpm, version) => {
  expect(setupIn(project({ engines: { pnpm } }, '')).setup).toBe(version);
});

test('an interpreter that pnpm fetches is said', () => {
  const runtime = { name: 'node', version: '^24.4.0', onFail: 'download' };
  expect(detectIn(project({ devEngines: { runtime } }, ''))[0]?.decisions).toEqual([
    expect.stringMatching(/^package\.json:\d+: pnpm fetches another Node\.js from nodejs\.org during the build/),
  ]);
  expect(detectIn(project({ devEngines: { runtime: { ...runtime, onFail: 'warn' } } }, ''))[0]?.decisions).toEqual([]);
});

test('packages for the build are removed in a way that keeps what was compiled, and at once', () => {
  const compile = detectIn(project({ scripts: { build: 'tsc', start: 'node index.js' } }, COMPILED))[0]?.recipe
    ?.compile;
  expect(compile).not.toContain('pnpm prune');
  expect(compile).toMatch(/ && pnpm install --prod .*--config\.modules-cache-max-age=0/);
});
