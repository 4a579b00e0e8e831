import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const MANIFEST = `{
  "name": "till",
  "scripts": { "start": "node app.js" },
  "dependencies": {
    "ms": "^2.1.3",
    "@till/price": "^1.0.0"
  }
}
`;

/** What is said about a lock file beside the manifest. */
const saidOf = (file: string, text: string): string[] =>
  (detectIn({ 'package.json': MANIFEST, 'app.js': '', [file]: text })[0]?.decisions ?? []).filter((each) =>
    each.includes('the build stops'),
  );

const pnpm = (packages: string) =>
  `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n${packages}\n  other:\n    dependencies:\n      nothing:\n        specifier: ^1.0.0\n\npackages:\n`;
const PRICE = "      '@till/price':\n        specifier: ^1.0.0\n        version: 1.0.2\n";
const MS = '      ms:\n        specifier: ^2.1.3\n        version: 2.1.3\n';
const npm = (...names: string[]) =>
  JSON.stringify({ lockfileVersion: 3, packages: Object.fromEntries(['', ...names].map((name) => [name, {}])) });

test.each([
  [
    'a range that pnpm locked otherwise',
    'pnpm-lock.yaml',
    pnpm(`${PRICE}${MS.replace('^2.1.3', '^2.0.0')}`),
    'package.json:5: pnpm-lock.yaml lacks ms ^2.1.3, so the build stops: run "pnpm install" and commit pnpm-lock.yaml',
  ],
  [
    'a package that only the lock file of pnpm has',
    'pnpm-lock.yaml',
    pnpm(`${PRICE}${MS}      kettle:\n        specifier: ^3.0.0\n`),
    'pnpm-lock.yaml:13: package.json lacks kettle, so the build stops: run "pnpm install" and commit pnpm-lock.yaml',
  ],
  [
    'packages that npm did not lock',
    'package-lock.json',
    npm('node_modules/other'),
    'package.json:5: package-lock.json lacks ms ^2.1.3 (also @till/price), so the build stops: run "npm install" and commit package-lock.json',
  ],
  [
    'a package that Yarn did not lock',
    'yarn.lock',
    '# yarn lockfile v1\n\n"@till/price@^1.0.0":\n  version "1.0.2"\n',
    'package.json:5: yarn.lock lacks ms ^2.1.3, so the build stops: run "yarn install" and commit yarn.lock',
  ],
  [
    'a package that Bun did not lock',
    'bun.lock',
    '{ "workspaces": { "": { "dependencies": { "ms": "^2.1.3", }, }, }, }',
    'package.json:6: bun.lock lacks @till/price ^1.0.0, so the build stops: run "bun install" and commit bun.lock',
  ],
])('%s is named with its line', (_, file, text, said) => {
  expect(saidOf(file, text)).toEqual([said]);
});

test.each([
  ['of pnpm', 'pnpm-lock.yaml', pnpm(`${PRICE}${MS}`)],
  ['of pnpm with overrides', 'pnpm-lock.yaml', `overrides:\n  ms: 1.0.0\n\n${pnpm(PRICE)}`],
  [
    'of pnpm before version 9',
    'pnpm-lock.yaml',
    "lockfileVersion: '6.0'\n\ndependencies:\n  ms:\n    specifier: 1.0.0\n",
  ],
  ['of npm', 'package-lock.json', npm('node_modules/ms', 'node_modules/@till/price')],
  ['of Yarn', 'yarn.lock', '"@till/price@^1.0.0", "@till/price@^1.0.1":\n  version "1.0.2"\n\nms@^2.1.1, ms@^2.1.3:\n'],
  ['of Bun', 'bun.lock', '{ "workspaces": { "": { "dependencies": { "ms": "^2.1.3", "@till/price": "^1.0.0" } } } }'],
])('nothing is said of a lock file %s that agrees', (_, file, text) => {
  expect(saidOf(file, text)).toEqual([]);
});

/** A lock file of npm with the packages that `till` needs, and these. */
const locked = (packages: Record<string, object>) =>
  JSON.stringify(
    { lockfileVersion: 3, packages: { '': {}, 'node_modules/ms': {}, 'node_modules/@till/price': {}, ...packages } },
    undefined,
    2,
  );

test('a package that another one in the lock file lists is named, with the line of that one', () => {
  const lists = { optionalDependencies: { lid: '~2.3.2' } };
  const text = locked({ 'node_modules/kettle': lists, 'node_modules/pan': lists });
  expect(saidOf('package-lock.json', text)).toEqual([
    'package-lock.json:7: kettle lists lid ~2.3.2, which the file lacks, so the build stops: run "npm install" and commit package-lock.json',
  ]);
});

test('a member of a workspace is named by its folder, and what is no package is left alone', () => {
  const text = locked({ 'apps/kettle-for-tea': { dependencies: { lid: '*' } }, 'node_modules/pan': null as never });
  expect(saidOf('package-lock.json', text)[0]).toContain('apps/kettle-for-tea lists lid *');
});

test.each([
  ['it is beside the other one', { 'node_modules/kettle': { dependencies: { lid: '*' } }, 'node_modules/lid': {} }],
  [
    'it is inside the other one',
    { 'node_modules/kettle': { dependencies: { lid: '*' } }, 'node_modules/kettle/node_modules/lid': {} },
  ],
  ['the other one is for some systems', { 'node_modules/kettle': { optional: true, dependencies: { lid: '*' } } }],
  ['a member lists it', { 'packages/kettle': { dependencies: { lid: '*' } }, 'node_modules/lid': {} }],
])('but not if %s', (_, packages) => {
  expect(saidOf('package-lock.json', locked(packages))).toEqual([]);
});

const peers = (version: string, range: string, overrides = {}) => ({
  'package.json': JSON.stringify({
    scripts: { start: 'node app.js' },
    dependencies: { kettle: '*', lid: '*' },
    overrides,
  }),
  'app.js': '',
  'package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { kettle: '*', lid: '*' } },
      'node_modules/kettle': { version },
      'node_modules/lid': { version: '2.0.0', peerDependencies: { kettle: range } },
    },
  }),
});

test('a lock file of npm whose packages do not go together is installed as it was written', () => {
  const [detection] = detectIn(peers('10.0.0', '^8.57.0 || ^9.0.0'));
  expect(detection?.recipe?.install).toContain('npm ci --no-audit --no-fund --legacy-peer-deps');
  expect(detection?.assumed).toContainEqual({
    what: 'package manager',
    value: 'npm ci --legacy-peer-deps',
    why: 'package-lock.json has kettle 10.0.0, but lid 2.0.0 asks for ^8.57.0 || ^9.0.0',
  });
});

test.each([
  ['one of several ranges fits', peers('9.1.0', '^8.57.0 || ^9.0.0')],
  ['every version does', peers('9.1.0', '*')],
  ['a range between two versions does', peers('5.9.0', '>=4.8.4 <6.0.0')],
  ['a range is not understood', peers('10.0.0', '^9.0.0-rc.1')],
  ['the range is overridden', peers('10.0.0', '^9.0.0', { lid: { kettle: '10.0.0' } })],
  ['the settings of npm say so already', { ...peers('10.0.0', '^9.0.0'), '.npmrc': 'legacy-peer-deps=true\n' }],
])('but not if %s', (_, files) => {
  const [detection] = detectIn(files);
  expect(detection?.recipe?.install).toContain('npm ci');
  expect(detection?.recipe?.install).not.toContain('--legacy-peer-deps');
});
