import { expect, test } from 'vitest';
import { detect } from '../../../generators/docker/index.ts';

const crosses = (files: Readonly<Record<string, string>>): boolean | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0]?.recipe
    ?.crosses;

const node = (packages: object, start = 'node app.js') => ({
  'package.json': JSON.stringify({ scripts: { start } }),
  'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages: { '': {}, ...packages } }),
});
const pnpm = (lock: string) => ({
  'package.json': '{ "scripts": { "start": "node app.js" } }',
  'pnpm-lock.yaml': `lockfileVersion: '9.0'\n${lock}`,
});

test.each<[string, Record<string, string>, boolean]>([
  ['packages of JavaScript alone', node({ 'node_modules/ms': {} }), true],
  ['a compiler among the development packages', node({ 'node_modules/esbuild': { cpu: ['arm64'], dev: true } }), true],
  ['a compiler that ships', node({ 'node_modules/esbuild': { cpu: ['arm64'], dev: true } }, 'sh -c x'), false],
  ['a package for some processors', node({ 'node_modules/@img/sharp': { cpu: ['arm64'], optional: true } }), false],
  ['a package that is compiled', node({ 'node_modules/bcrypt': {} }), false],
  ['a lock file that cannot be read', { ...node({}), 'package-lock.json': '{' }, false],
  ['a lock file of an old npm', { ...node({}), 'package-lock.json': '{ "dependencies": {} }' }, false],
  ['packages of pnpm', pnpm('packages:\n  ms@2.1.3:\n    resolution: {}\n'), true],
  ['a package of pnpm for some processors', pnpm('packages:\n  x@1.0.0:\n    cpu: [arm64]\n'), false],
  ['a lock file that says nothing of it', { ...pnpm(''), 'pnpm-lock.yaml': '', 'yarn.lock': '' }, false],
])('a Node.js project with %s', (_name, files, expected) => {
  const { 'pnpm-lock.yaml': lock, ...others } = files;
  expect(crosses(lock === '' ? others : files)).toBe(expected);
});

const web = (properties: string) => ({
  'shop.csproj': `<Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><TargetFramework>net10.0</TargetFramework>${properties}</PropertyGroup></Project>`,
});

test.each<[string, string, boolean]>([
  ['an assembly', '', true],
  ['machine code', '<PublishAot>true</PublishAot>', false],
  ['an own runtime', '<RuntimeIdentifier>linux-x64</RuntimeIdentifier>', false],
])('an ASP.NET project that is published as %s', (_name, properties, expected) => {
  expect(crosses(web(properties))).toBe(expected);
});
