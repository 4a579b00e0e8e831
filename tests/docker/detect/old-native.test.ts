import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (range: string, more: Record<string, string> = {}, engines = {}) => ({
  'package.json': JSON.stringify(
    { main: 'index.js', engines, dependencies: { 'better-sqlite3': range } },
    undefined,
    2,
  ),
  'index.js': '',
  ...more,
});
const npm = (version: string) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/better-sqlite3': { version } } }, undefined, 2);
const versionIn = (files: Record<string, string>) => detectIn(files)[0]?.options.version;

test.each([
  project('^11.1.2'),
  project('>=11', { 'package-lock.json': npm('11.9.1') }),
  project('*', {
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\n\npackages:\n\n  better-sqlite3@11.9.1:\n    resolution: {}\n",
  }),
  project('*', { 'yarn.lock': '# yarn lockfile v1\n\nbetter-sqlite3@*:\n  version "11.9.1"\n' }),
])(
  'a package that neither compiles nor has a binary for a version of Node.js decides for an older one: %#',
  (files) => {
    expect(versionIn(files)).toBe('22');
    expect(detectIn(files)[0]?.assumed.find(({ what }) => what === 'version')?.why).toMatch(
      /^no file specifies one, and better-sqlite3 11[\d.]* \(package\.json:\d\) is older than 24$/,
    );
  },
);

test.each([project('^12.0.0'), project('>=11', { 'package-lock.json': npm('12.4.1') })])(
  'a newer one does not: %#',
  (files) => {
    expect(versionIn(files)).toBeUndefined();
  },
);

test('nor where the project names the version itself', () => {
  expect(versionIn(project('^11.1.2', { '.nvmrc': '24\n' }))).toBeUndefined();
  expect(versionIn(project('^11.1.2', {}, { node: '>=20' }))).toBe('22');
});

const using = (dependencies: Record<string, string>, more: Record<string, string> = {}, engines = {}) =>
  detectIn({
    'package.json': JSON.stringify({ main: 'index.js', engines, dependencies }, undefined, 2),
    'index.js': '',
    ...more,
  })[0]?.decisions;

test.each([
  [{ bcrypt: '^3.0.8' }, 'bcrypt 3.0.8 does not compile with a Node.js newer than 12: update it to version 6'],
  [{ 'node-sass': '9' }, 'node-sass 9 does not compile with a Node.js newer than 20: replace it with sass'],
  [
    { sharp: '^0.32.6' },
    'sharp 0.32.6 downloads libvips from github.com while it is installed: give the build a network, or update it to 0.33 or newer',
  ],
])('a package that cannot be installed in the image is named: %j', (dependencies, says) => {
  expect(using(dependencies)).toEqual([`package.json:5: ${says}`]);
});

test('a package that can be installed is not named', () => {
  expect(using({ bcrypt: '^5.1.0', sharp: '^0.33.0' })).toEqual([]);
  expect(using({ bcrypt: '3.x', 'node-sass': '^8.0.0' }, { '.nvmrc': '12\n' })).toEqual([]);
});

test('nor is another package under its name, or one of which a newer version fits', () => {
  expect(using({ bcrypt: 'npm:bcryptjs@^2.4.3' })).toEqual([]);
  expect(using({ bcrypt: '>=3' })).toEqual([]);
  expect(using({ bcrypt: '>=3 <7' })).toEqual([]);
  expect(using({ bcrypt: '^3.0.0 || ^5.0.0' })).toEqual([]);
  expect(using({ bcrypt: '>=3 <5' })).toHaveLength(1);
});
