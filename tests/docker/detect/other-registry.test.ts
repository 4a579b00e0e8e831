import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const saidOf = (files: Record<string, string>) =>
  (
    detectIn({
      'package.json': '{ "main": "app.js", "dependencies": { "ms": "2.1.3" } }',
      'app.js': '',
      ...files,
    })[0]?.decisions ?? []
  ).filter((each) => each.includes('it takes packages from'));
const npm = (host: string) =>
  JSON.stringify(
    { packages: { '': {}, 'node_modules/ms': { version: '2.1.3', resolved: `https://${host}/ms/-/ms-2.1.3.tgz` } } },
    undefined,
    2,
  );
const yarn = (host: string) =>
  `# yarn lockfile v1\n\n\nms@2.1.3:\n  version "2.1.3"\n  resolved "https://${host}/ms/-/ms-2.1.3.tgz#abc"\n`;
const SAYS =
  'it takes packages from npm.till.example: the build has to reach that host, or write the file again with the registry that it should use';

test.each([
  ['package-lock.json', npm, 6],
  ['yarn.lock', yarn, 6],
])('names another registry in %s', (lock, write, line) => {
  expect(saidOf({ [lock]: write('npm.till.example') })).toEqual([`${lock}:${line}: ${SAYS}`]);
});

test.each(['npmjs.org', 'yarnpkg.com', 'npmmirror.com'])('says nothing about the public registry of %s', (domain) => {
  expect(saidOf({ 'package-lock.json': npm(`registry.${domain}`) })).toEqual([]);
  expect(saidOf({ 'yarn.lock': yarn(`registry.${domain}`) })).toEqual([]);
});

test('says nothing about a registry that the settings name', () => {
  const settings = { '.npmrc': 'registry=https://npm.till.example/\n' };
  expect(saidOf({ 'package-lock.json': npm('npm.till.example'), ...settings })).toEqual([]);
});

test('a large lock file with large settings takes no longer than their length', () => {
  const lock = `${'"resolved": "https://npm.till.example/ms",\n'.repeat(200_000)}"resolved": "https://npm.barn.example/ms"\n`;
  const settings = `${'# a comment\n'.repeat(80_000)}registry=https://npm.till.example/\n`;
  expect(saidOf({ 'yarn.lock': lock.replaceAll('"resolved":', '  resolved'), '.npmrc': settings })).toEqual([
    expect.stringMatching(/^yarn\.lock:200001: it takes packages from npm\.barn\.example/),
  ]);
});

test('names the host, not the user that an address begins with', () => {
  expect(saidOf({ 'package-lock.json': npm('till:word@npm.till.example') })).toEqual([`package-lock.json:6: ${SAYS}`]);
});
